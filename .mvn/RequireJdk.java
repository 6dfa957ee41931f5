/** Stops the build with one clear sentence when the newest JDK that Maven found is too old. */
class RequireJdk {
  public static void main(String[] args) {
    int found = Runtime.version().feature();
    if (found < 21) {
      System.err.println(
          "Parley needs a JDK of version 21 or newer, and the newest one found here is "
              + found
              + ".");
      System.err.println(
          "Install one, for example Eclipse Temurin 25 (https://adoptium.net), `apt install"
              + " openjdk-21-jdk`,");
      System.err.println(
          "`brew install openjdk@21` or `sdk install java 25-tem`; Maven then finds it by itself.");
      System.exit(1);
    }
  }
}
