package dev.parley.benchmarks.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A bot application with one plugin that is quick and one that never ends. */
@SpringBootApplication
class EndlessApplication {}
