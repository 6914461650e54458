"""The pages: HTML, CSS and JavaScript without a build step and without any outside address; they read /v1."""
