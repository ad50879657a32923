package org.ramure.certificates;

import org.springframework.stereotype.Component;

/** Draws a certificate on one sheet. */
@Component
class CertificatePaper {

    CertificateDocument draw(Certificate certificate) {
        throw new UnsupportedOperationException("drawn in the next commit");
    }
}
