package org.ramure.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ramure.accounts.PersonId;
import org.ramure.house.HouseSecrets;
import org.ramure.kit.Tokens;
import org.springframework.stereotype.Component;

/**
 * Secrets that must be read again are kept sealed (AES-256-GCM), each to its person: a row that is copied, or shown by
 * mistake, says nothing. The key is one of the house's secrets, so who holds the whole database holds it too.
 */
@Component
class Sealing {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HouseSecrets secrets;

    Sealing(HouseSecrets secrets) {
        this.secrets = secrets;
    }

    String seal(byte[] secret, PersonId owner) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        var closed = cipher(Cipher.ENCRYPT_MODE, iv, 0, secret, 0, owner);
        var all = new byte[IV_BYTES + closed.length];
        System.arraycopy(iv, 0, all, 0, IV_BYTES);
        System.arraycopy(closed, 0, all, IV_BYTES, closed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException when it was sealed for somebody else, or in another house */
    byte[] open(String closed, PersonId owner) {
        var all = Base64.getDecoder().decode(closed);
        return cipher(Cipher.DECRYPT_MODE, all, 0, all, IV_BYTES, owner);
    }

    private byte[] cipher(int mode, byte[] iv, int ivFrom, byte[] content, int from, PersonId owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = Tokens.sha256().digest(secrets.named("second-factor").getBytes(StandardCharsets.UTF_8));
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv, ivFrom, IV_BYTES));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret does not open", e);
        }
    }
}
