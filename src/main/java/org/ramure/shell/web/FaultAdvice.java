package org.ramure.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.shell.FaultLog;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Turns what facades throw into a status; {@link FaultPages} then says it in the right form and language. */
@ControllerAdvice
@Order
class FaultAdvice {

    static final String ID = "ramure.fault.id";
    static final String REFUSAL = "ramure.fault.refusal";

    private final FaultLog faults;

    FaultAdvice(FaultLog faults) {
        this.faults = faults;
    }

    @ExceptionHandler
    void notThere(NotThere fault, HttpServletResponse response) throws IOException {
        send(response, 404);
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(REFUSAL, refusal);
        send(response, 400);
    }

    /** What cannot be read as what it should be. */
    @ExceptionHandler({
        TypeMismatchException.class,
        InvalidParameterException.class,
        HttpMessageNotReadableException.class,
        ConstraintViolationException.class
    })
    void unreadable(HttpServletResponse response) throws IOException {
        send(response, 400);
    }

    /** Security itself knows whether to ask for sign-in or to refuse. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void denied(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    void broken(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof ErrorResponse spoken && spoken.getStatusCode().is4xxClientError()) {
            spoken.getHeaders().forEach((name, values) -> values.forEach(one -> response.addHeader(name, one)));
            send(response, spoken.getStatusCode().value());
            return;
        }
        if (response.isCommitted()) {
            return; // most often a visitor who went away in the middle of a file
        }
        request.setAttribute(ID, faults.record(fault, request.getRequestURI()));
        send(response, 500);
    }

    private static void send(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }
}
