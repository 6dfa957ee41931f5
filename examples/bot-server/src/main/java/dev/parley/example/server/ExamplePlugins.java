package dev.parley.example.server;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Configuration;

/** Has plugins looked for in the packages of the other examples, too. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage(basePackages = "dev.parley.example.liveroom")
class ExamplePlugins {}
