package org.ramure.files;

/** The disk is too full to go on with an upload now. What has arrived of it stays, and it goes on once there is room. */
public class NoRoom extends RuntimeException {

    NoRoom(String what) {
        super(what);
    }
}
