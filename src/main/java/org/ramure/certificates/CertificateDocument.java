package org.ramure.certificates;

/**
 * A certificate as a PDF file.
 *
 * @param fileName for the person who saves it, already without characters that file systems refuse
 */
public record CertificateDocument(String fileName, byte[] content) {}
