package dev.yohaku.server.web;

import dev.yohaku.server.store.DiskFull;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what could not be stored for want of room with a page that says so; every other failure goes its usual way. */
@ControllerAdvice
class FullDisk {
    private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);

    @ExceptionHandler(RuntimeException.class)
    String say(RuntimeException failure, HttpServletResponse response, Model model) {
        if (!DiskFull.in(failure)) {
            throw failure;
        }
        LOG.warn("The disk of the database is full: a request was not stored. Make room");
        response.setStatus(HttpStatus.INSUFFICIENT_STORAGE.value());
        model.addAttribute("status", HttpStatus.INSUFFICIENT_STORAGE.value());
        return "error";
    }
}
