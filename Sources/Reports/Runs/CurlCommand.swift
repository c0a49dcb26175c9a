import Model

/// A request as a curl command that runs in every POSIX shell.
struct CurlCommand {
  /// The command behind comments on what it leaves out, or a comment on why there is none.
  let text: String

  init(method: String, url: String, headers: [Header], body: String?) {
    do throws(Refusal) {
      var line = Line()
      try line.add(method: method, hasBody: body != nil)
      try line.add(url: url)
      for header in headers where !header.isCounted(for: body) { try line.add(header) }
      if let body {
        // curl adds a type of its own unless told otherwise.
        if !headers.contains(where: { $0.name == .contentType }) {
          line.words += ["--header", "'Content-Type:'"]
        }
        line.words += ["--data-raw", try Line.word(body, "the body")]
      }
      let comments = line.remarks.map(ShellQuoting.comment)
      text = (comments + [line.words.joined(separator: " ")]).joined(separator: "\n")
    } catch {
      text = ShellQuoting.comment(
        "No command: no argument can carry \(error.cause.name), which \(error.part) has.")
    }
  }

  /// A part of a request that no command can say.
  private struct Refusal: Error {
    let part: String
    let cause: UnwritableScalar
  }

  /// A command while it is written.
  private struct Line {
    var words = ["curl"]
    var remarks: [String] = []

    static func word(_ text: String, _ part: String) throws(Refusal) -> String {
      do throws(UnwritableScalar) {
        return try ShellQuoting.quoted(text)
      } catch {
        throw Refusal(part: part, cause: error)
      }
    }

    mutating func add(method: String, hasBody: Bool) throws(Refusal) {
      switch method {
      case "GET" where !hasBody: words.append("--include")
      case "HEAD" where !hasBody: words.append("--head")
      case "HEAD":
        // --head and a body exclude each other.
        remarks.append("curl waits for a body even after HEAD, here for five seconds.")
        words += ["--include", "--request", method, "--max-time", "5"]
      default: words += ["--include", "--request", try Self.word(method, "the method")]
      }
    }

    mutating func add(url: String) throws(Refusal) {
      if url.utf8.contains(where: { "[]{}".utf8.contains($0) }) { words.append("--globoff") }
      if url.utf8.first == UInt8(ascii: "-") { words.append("--url") }
      words.append(try Self.word(url, "the URL"))
    }

    mutating func add(_ header: Header) throws(Refusal) {
      let name = header.name.spelling
      guard !header.isUnknownToCurl else {
        remarks.append("Left out, because curl has no way to send it: the header \(name)")
        return
      }
      let line = header.hasNoValue ? "\(name);" : "\(name): \(header.value)"
      words += ["--header", try Self.word(line, "the header \(name)")]
    }
  }
}

extension Header {
  /// Whether curl writes the same line when it counts the bytes itself.
  fileprivate func isCounted(for body: String?) -> Bool {
    name == .contentLength && value == "\(body?.utf8.count ?? 0)"
  }

  /// Whether only blanks follow the colon, which curl takes as a wish to remove a header.
  fileprivate var hasNoValue: Bool { value.utf8.allSatisfy(ASCII.isTabOrSpace) }

  /// Whether curl would do something else than send the line, or nothing at all, and not say so.
  fileprivate var isUnknownToCurl: Bool {
    // A name with @ in front would be a file's.
    if name.spelling.isEmpty || name.spelling.utf8.first == UInt8(ascii: "@") { return true }
    // Without a value a semicolon stands in place of the colon, so the name can have neither.
    if hasNoValue { return name.spelling.utf8.contains { ":;".utf8.contains($0) } }
    // A line break is a blank for curl.
    return value.utf8.allSatisfy { ASCII.isHTTPWhitespace($0) || $0 == 0x0B || $0 == 0x0C }
  }
}
