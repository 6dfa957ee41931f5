package dev.parley.runtime.internal.dialog;

/** Reads back what a dialog has to know to go on. */
@FunctionalInterface
public interface DialogMemory {

  /** Nothing is kept, so nothing is ever put out of memory. */
  DialogMemory NONE =
      dialog -> {
        throw new IllegalStateException("nothing is kept of the dialog with " + dialog.key());
      };

  /** Reads it; blocks meanwhile. */
  OpenDialog.Known load(OpenDialog dialog);
}
