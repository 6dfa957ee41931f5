package dev.parley.sandbox.internal.socket;

/** A CONNACK status that every new client gets, whoever it is; 0 when they are judged as usual. */
public final class ConnectFault {

  private int status;

  int status() {
    return status;
  }

  public void answer(int connAckStatus) {
    status = connAckStatus;
  }
}
