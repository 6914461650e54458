"""Fixtures for all tests: the real servers, the real browser."""

pytest_plugins = ("tests.servers.neo4j", "tests.servers.fuseki", "tests.servers.browser")
