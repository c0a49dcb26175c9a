import Browser
import Model
import Testing

@Suite("CORS-safelisted request headers")
struct SafelistedRequestHeaderTests {
  /// - R-SAF-05
  @Test("Each of 256 bytes is safe or not")
  func unsafeBytes() {
    let unsafeMarks = Set("\"():<>?@[\\]{}\u{7f}".unicodeScalars)
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let isUnsafe = byte < 0x20 && byte != 0x09 || unsafeMarks.contains(scalar)
      #expect(SafelistedRequestHeader.isUnsafeByte(byte) == isUnsafe, "\(byte)")
      let objection = SafelistedRequestHeader.objection(to: .accept, value: "a\(scalar)b")
      #expect(objection == (isUnsafe ? .unsafeByte : nil), "\(byte)")
    }
  }

  /// - R-SAF-04
  @Test("A language has letters, digits and seven other characters")
  func languageBytes() {
    for byte in UInt8.min...UInt8.max {
      let scalar = Unicode.Scalar(byte)
      let isSafe =
        ASCII.isAlphanumeric(byte) || " *,-.;=".unicodeScalars.contains(scalar)
      for name: HeaderName in [.acceptLanguage, "Content-Language"] {
        let objection = SafelistedRequestHeader.objection(to: name, value: "a\(scalar)b")
        #expect(objection == (isSafe ? nil : .notALanguageByte), "\(byte)")
      }
    }
  }

  /// - R-SAF-01
  @Test(
    "A name that is not on the list is unsafe whatever its value",
    arguments: [
      "X-Requested-With", "Last-Event-ID", "DPR", "Save-Data", "Width", "Authorization",
      "User-Agent", "Cache-Control", "Content-Encoding", "If-None-Match", "",
    ])
  func otherNames(_ name: String) {
    for value in ["", "1", "on"] {
      #expect(
        SafelistedRequestHeader.objection(to: HeaderName(name), value: value)
          == .notSafelistedName)
    }
  }

  /// - R-SAF-02
  @Test(
    "A value may have 128 bytes and no more",
    arguments: ["Accept", "Accept-Language", "Content-Language", "Content-Type", "Range"])
  func lengths(_ name: String) {
    let start = ["Content-Type": "text/plain;a=", "Range": "bytes=0-"][name] ?? "a"
    for length in 126...130 {
      let value = start + .bytes(length - start.utf8.count, of: "9")
      let objection = SafelistedRequestHeader.objection(to: HeaderName(name), value: value)
      #expect(objection == (length > 128 ? .tooLong(bytes: length) : nil), "\(length)")
    }
  }

  /// - R-SAF-02
  @Test("A length is counted in bytes, not in characters")
  func lengthInBytes() {
    let letters = String.bytes(128, of: "é")
    #expect(SafelistedRequestHeader.objection(to: .accept, value: letters) == nil)
    #expect(
      SafelistedRequestHeader.objection(to: .accept, value: letters + "é")
        == .tooLong(bytes: 129))
  }

  /// - R-SAF-03, R-SAF-04, R-SAF-05, R-SAF-13
  @Test(
    "Values that pages write",
    arguments: [
      ("Accept", "a,b;q=0.1", nil), ("Accept", "", nil), ("Accept", "text/*", nil),
      ("Accept", "a\tb", nil), ("Accept", "\u{80}\u{ff}", nil), ("Accept", "\"", .unsafeByte),
      ("ACCEPT", "a:b", .unsafeByte), ("Accept-Language", "nn-NO,nn;q=0.5", nil),
      ("Accept-Language", "nn_NO", .notALanguageByte), ("Content-Language", "", nil),
      ("Content-Language", "a\tb", .notALanguageByte),
      ("Content-Language", "en@x", .notALanguageByte), ("X-A", "", .notSafelistedName),
    ] as [(String, String, SafelistedRequestHeader.Objection?)])
  func values(
    _ name: String, _ value: String, _ objection: SafelistedRequestHeader.Objection?
  ) {
    #expect(SafelistedRequestHeader.objection(to: HeaderName(name), value: value) == objection)
  }

  /// - R-SAF-06
  @Test(
    "Forms can send three content types",
    arguments: [
      ("text/plain", nil), ("Text/Plain;charset=utf-8", nil), ("text/plain;garbage", nil),
      ("text/plain ; a=b", nil), (" text/plain ", nil), ("text/plain;", nil),
      ("multipart/form-data;boundary=x", nil), ("application/x-www-form-urlencoded", nil),
      ("application/json", .notAFormType), ("text/html", .notAFormType), ("", .notAFormType),
      ("text /plain", .notAFormType), ("text/ plain", .notAFormType),
      ("text/plain,", .notAFormType),
      ("text/plain, application/json", .notAFormType), ("text", .notAFormType),
      ("text/", .notAFormType), ("/plain", .notAFormType), ("text/plain x", .notAFormType),
      ("text/plain;x=\"1\"", .unsafeByte), ("text/plain;x=(1)", .unsafeByte),
      ("application/csp-report", .notAFormType),
    ] as [(String, SafelistedRequestHeader.Objection?)])
  func contentTypes(_ value: String, _ objection: SafelistedRequestHeader.Objection?) {
    #expect(SafelistedRequestHeader.objection(to: .contentType, value: value) == objection)
  }

  /// - R-SAF-08
  @Test(
    "A simple range has a start, and no start after its end",
    arguments: [
      ("bytes=0-", true), ("bytes=0-0", true), ("bytes=100-200", true), ("bytes=200-200", true),
      ("bytes=007-10", true), ("bytes=200-100", false), ("bytes=-500", false), ("bytes=-", false),
      ("bytes=0", false), ("Bytes=0-1", false), ("bytes=0-1,5-9", false), ("bytes =0-1", false),
      ("bytes= 0-1", false), ("bytes=0 -1", false), ("bytes=0- 1", false), ("bytes=0-1 ", false),
      ("bytes=0-1-2", false), ("bytes=a-b", false), ("bytes=+1-2", false), ("bytes:0-1", false),
      ("items=0-1", false), ("", false), ("bytes=", false),
      ("bytes=\(String.bytes(59, of: "9"))0-\(String.bytes(59, of: "9"))1", true),
      ("bytes=\(String.bytes(59, of: "9"))1-\(String.bytes(59, of: "9"))0", false),
      ("bytes=\(String.bytes(60, of: "9"))-1", false),
    ])
  func ranges(_ value: String, _ isSimple: Bool) {
    #expect(
      SafelistedRequestHeader.objection(to: .range, value: value)
        == (isSimple ? nil : .notASimpleRange))
  }

  @Test("Every objection says which condition does not hold")
  func conditions() {
    let objections: [SafelistedRequestHeader.Objection] = [
      .tooLong(bytes: 129), .notSafelistedName, .unsafeByte, .notALanguageByte, .notAFormType,
      .notASimpleRange,
    ]
    #expect(Set(objections.map(\.condition)).count == objections.count)
  }
}
