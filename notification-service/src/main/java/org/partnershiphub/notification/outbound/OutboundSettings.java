package org.partnershiphub.notification.outbound;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param allowed hosts that may be connected to although they are inside, also without TLS
 */
@ConfigurationProperties("hub.notification.outbound")
record OutboundSettings(@DefaultValue Set<String> allowed) {}
