package dev.parley.starter.echo;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application; its plugin is found because it lies in the same package. */
@SpringBootApplication
public class EchoApplication {}
