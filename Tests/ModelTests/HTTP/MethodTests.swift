import Model
import Testing

@Suite("Methods")
struct MethodTests {
  /// - R-MET-02
  @Test(
    "Three methods are CORS-safelisted, byte for byte",
    arguments: [
      ("GET", true), ("HEAD", true), ("POST", true), ("get", false), ("Post", false),
      ("PUT", false), ("DELETE", false), ("OPTIONS", false), ("PATCH", false), ("QUERY", false),
      ("", false),
    ])
  func safelisted(_ method: String, _ isSafelisted: Bool) {
    #expect(Method.isSafelisted(method) == isSafelisted)
  }

  /// - R-MET-04
  @Test(
    "Three methods are forbidden in any case",
    arguments: [
      ("CONNECT", true), ("trace", true), ("TrAcK", true), ("TRACES", false), ("", false),
      ("GET", false), ("TRACK ", false),
    ])
  func forbidden(_ method: String, _ isForbidden: Bool) {
    #expect(Method.isForbidden(method) == isForbidden)
  }

  /// - R-MET-01, R-MET-03
  @Test(
    "Six methods are made upper case, and no other",
    arguments: [
      ("get", "GET"), ("Delete", "DELETE"), ("hEAD", "HEAD"), ("options", "OPTIONS"),
      ("post", "POST"), ("put", "PUT"), ("GET", "GET"), ("patch", "patch"), ("Patch", "Patch"),
      ("chicken", "chicken"), ("query", "query"), ("", ""),
    ])
  func normalized(_ method: String, _ normalized: String) {
    #expect(Method.normalize(method) == normalized)
  }
}
