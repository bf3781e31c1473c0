package org.partnershiphub.platform.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service as small as can be, to test the plumbing in. */
@SpringBootApplication
public class SampleApplication {}
