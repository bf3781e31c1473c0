package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A mail server that speaks TLS with a key of its own and asks for a password. */
final class TlsSmtpServer implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  /** Whether it is secured from the start, offers to be, or does not. */
  enum Manner {
    IMPLICIT,
    STARTTLS,
    PLAIN
  }

  private final Manner manner;
  private final SSLContext secure;
  private final SSLContext trust;
  private final ServerSocket server;

  /** Every line that came before the connection was secured, and every mail that was taken. */
  final List<String> readable = new CopyOnWriteArrayList<>();

  final List<String> taken = new CopyOnWriteArrayList<>();
  final List<String> connections = new CopyOnWriteArrayList<>();

  /**
   * @param host whose certificate it shows, as {@code ip:127.0.0.1} or {@code dns:mail.example.org}
   */
  TlsSmtpServer(Manner manner, String host) throws Exception {
    this.manner = manner;
    var store = keys(host);
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    this.secure = SSLContext.getInstance("TLS");
    secure.init(keys.getKeyManagers(), null, null);
    var anchors = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    anchors.init(store);
    this.trust = SSLContext.getInstance("TLS");
    trust.init(null, anchors.getTrustManagers(), null);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("tls-server").start(this::accept);
  }

  /** A key that nobody has signed, made by the JDK's own tool. */
  private static KeyStore keys(String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = Files.createTempDirectory("tls").resolve("keys.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                List.of(
                    tool,
                    "-genkeypair",
                    "-alias",
                    "mail",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=mail",
                    "-ext",
                    "san=" + host,
                    "-ext",
                    "bc=ca:true",
                    "-validity",
                    "36500",
                    "-startdate",
                    "-10d",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes(), ISO_8859_1);
    if (made.waitFor() != 0) {
      throw new IOException(said);
    }
    var all = KeyStore.getInstance("PKCS12");
    try (var in = new FileInputStream(file.toFile())) {
      all.load(in, PASSWORD);
    }
    all.setCertificateEntry("anchor", all.getCertificate("mail"));
    return all;
  }

  int port() {
    return server.getLocalPort();
  }

  /** What a client trusts who trusts this server. */
  SSLContext trust() {
    return trust;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        connections.add(socket.toString());
        Thread.ofPlatform().daemon().start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket plain) {
    try (plain) {
      var socket = manner == Manner.IMPLICIT ? secured(plain) : plain;
      say(socket, "220 mail ESMTP");
      converse(socket, plain);
    } catch (IOException e) {
      // Whoever does not trust us hangs up.
    }
  }

  private SSLSocket secured(Socket plain) throws IOException {
    var socket = (SSLSocket) secure.getSocketFactory().createSocket(plain, null, true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    return socket;
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private void converse(Socket started, Socket plain) throws IOException {
    var socket = started;
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var isSecure = socket instanceof SSLSocket;
      if (!isSecure) {
        readable.add(line);
      }
      switch (line.split(" ")[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> {
          var offer = manner == Manner.STARTTLS && !isSecure ? "250-STARTTLS\r\n" : "";
          say(socket, "250-mail\r\n" + offer + "250 AUTH PLAIN LOGIN");
        }
        case "STARTTLS" -> {
          say(socket, "220 go ahead");
          socket = secured(plain);
          in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        }
        case "AUTH" -> say(socket, knows(line) ? "235 ok" : "535 5.7.8 wrong password");
        case "DATA" -> {
          say(socket, "354 go on");
          var mail = new StringBuilder();
          for (var it = in.readLine(); it != null && !it.equals("."); it = in.readLine()) {
            mail.append(it).append('\n');
          }
          taken.add(mail.toString());
          say(socket, "250 ok");
        }
        case "QUIT" -> {
          say(socket, "221 bye");
          return;
        }
        default -> say(socket, "250 ok");
      }
    }
  }

  private static boolean knows(String auth) {
    var said = auth.split(" ");
    return said.length == 3
        && new String(Base64.getDecoder().decode(said[2]), ISO_8859_1).endsWith("\0hub\0secret");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
