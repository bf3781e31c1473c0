package org.partnershiphub.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens; kept in a file, so that tokens outlive a restart. */
final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  /** The key of the folder, made on first use. */
  static RSAKey of(Path folder) throws IOException {
    var file = folder.resolve("signing-key.json");
    try {
      if (!Files.exists(file)) {
        write(folder, file);
      }
      return RSAKey.parse(Files.readString(file));
    } catch (JOSEException | ParseException broken) {
      throw new IOException("The signing key %s cannot be used.".formatted(file), broken);
    }
  }

  /** Written aside and moved into place, so that a kill leaves no half key. */
  private static void write(Path folder, Path file) throws IOException, JOSEException {
    Files.createDirectories(folder);
    var key =
        new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var aside = Files.createTempFile(folder, "signing-key", ".new", onlyOwner);
    Files.writeString(aside, key.toJSONString());
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
