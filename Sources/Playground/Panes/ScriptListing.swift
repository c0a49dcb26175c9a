import Browser
import Canvas
import Model
import Reports
import Simulation

/// What a script asks for, as a web developer would write it.
struct ScriptListing {
  /// A part of the code, with the field that it shows.
  struct Fragment {
    var text: StyledText
    let field: RequestField?
  }

  /// Lines of code, each made of fragments.
  private(set) var lines: [[Fragment]] = []

  /// The first character that the code's language has no way to write; with one, the code only
  /// shows what is meant.
  private(set) var unwritable: UnwritableScalar?

  private let width: Int
  private let glyphs: Glyphs

  /// The fields that the code shows.
  var fields: Set<RequestField> { Set(lines.joined().compactMap(\.field)) }

  /// The code for a request, in lines of at most this many columns.
  init(_ call: ScriptCall, width: Int, glyphs: Glyphs) {
    self.width = width
    self.glyphs = glyphs
    switch call.client {
    case .fetch: addFetch(call)
    case .xmlHttpRequest: addXMLHttpRequest(call)
    case .image: addImage(call)
    case .script: addScriptElement(call)
    case .font: addFont(call)
    case .form: addForm(call)
    case .beacon: addBeacon(call)
    case .curl: addCurl(call)
    case .java: addJava(call)
    }
  }

  // MARK: Clients

  private mutating func addFetch(_ call: ScriptCall) {
    let options = fetchOptions(call)
    add("fetch(", quoted(call.url), .url, options.isEmpty ? ")" : ", {")
    for (index, option) in options.enumerated() {
      let isLast = index == options.count - 1
      add(option.head, option.value, option.field, option.tail + (isLast ? " })" : ","))
    }
  }

  private typealias Option = (head: String, value: String, field: RequestField, tail: String)

  private func fetchOptions(_ call: ScriptCall) -> [Option] {
    var options: [Option] = []
    if call.method != "GET" { options.append(("  method: ", quoted(call.method), .method, "")) }
    options += headerOptions(call.headers)
    if let body = call.body { options.append(("  body: ", quoted(body), .body, "")) }
    if call.mode != .cors { options.append(("  mode: ", quoted(call.mode.rawValue), .mode, "")) }
    if call.credentials != .sameOrigin {
      options.append(("  credentials: ", quoted(call.credentials.rawValue), .credentials, ""))
    }
    if call.redirect != .follow {
      options.append(("  redirect: ", quoted(call.redirect.rawValue), .redirect, ""))
    }
    if call.cache != .default {
      options.append(("  cache: ", quoted(call.cache.rawValue), .cache, ""))
    }
    if call.referrerPolicy != .default {
      let policy = quoted(call.referrerPolicy.rawValue)
      options.append(("  referrerPolicy: ", policy, .referrerPolicy, ""))
    }
    if call.keepalive { options.append(("  keepalive: ", "true", .keepalive, "")) }
    return options
  }

  /// The headers as the fields of an object, or as pairs where an object would lose some or put them
  /// in another order.
  private func headerOptions(_ headers: [Header]) -> [Option] {
    let names = headers.map(\.name.spelling)
    let isObject =
      Set(names).count == names.count
      && !names.contains { $0 == "__proto__" || $0.utf8.allSatisfy(ASCII.isDigit) }
    let (first, start, between, end, last) =
      isObject ? ("  headers: { ", "", ": ", "", " }") : ("  headers: [", "[", ", ", "]", "]")
    return headers.enumerated().map { index, header in
      let head = index == 0 ? first : String(repeating: " ", count: first.count)
      let pair = quoted(header.name.spelling) + between + quoted(header.value)
      let tail = end + (index == headers.count - 1 ? last : "")
      return (head + start, pair, .header(index), tail)
    }
  }

  private mutating func addXMLHttpRequest(_ call: ScriptCall) {
    add("xhr = new ", "XMLHttpRequest()", .client, "")
    add("xhr.open(", quoted(call.method), .method, ",")
    add("         ", quoted(call.url), .url, ")")
    if call.credentials == .include { add("xhr.withCredentials = ", "true", .credentials, "") }
    if call.hasUploadListener {
      add("xhr.upload.onprogress = ", "console.log", .uploadListener, "")
    }
    for (index, header) in call.headers.enumerated() {
      let pair = "\(quoted(header.name.spelling)), \(quoted(header.value))"
      add("xhr.setRequestHeader(", pair, .header(index), ")")
    }
    add("xhr.send(", call.body.map(quoted) ?? "", .body, ")")
  }

  private mutating func addImage(_ call: ScriptCall) {
    add("<img src=", attribute(call.url), .url, call.crossOrigin == .absent ? ">" : "")
    addCrossOrigin(call, end: ">")
  }

  private mutating func addScriptElement(_ call: ScriptCall) {
    add("<script src=", attribute(call.url), .url, call.crossOrigin == .absent ? "></script>" : "")
    addCrossOrigin(call, end: "></script>")
  }

  private mutating func addCrossOrigin(_ call: ScriptCall, end: String) {
    guard call.crossOrigin != .absent else { return }
    add("  crossorigin=", attribute(call.crossOrigin.rawValue), .crossOrigin, end)
  }

  private mutating func addFont(_ call: ScriptCall) {
    add("@font-face { ", "font-family: F;", .client, "")
    add("  src: url(", written(call.url, CSSQuoting.quoted), .url, ") }")
  }

  private mutating func addForm(_ call: ScriptCall) {
    add("<form action=", attribute(call.url), .url, "")
    let isPost = call.effectiveMethod == "POST"
    add("  method=", attribute(isPost ? "post" : "get"), .method, isPost ? "" : ">")
    if isPost { add("  enctype=", attribute(call.formEncoding.rawValue), .formEncoding, ">") }
    if let body = call.body { add("  fields: ", body, .body, "") }
    add("</form> ", "form.submit()", .client, "")
  }

  private mutating func addBeacon(_ call: ScriptCall) {
    add("navigator.sendBeacon(", quoted(call.url), .url, call.body == nil ? ")" : ",")
    guard let body = call.body else { return }
    let index = call.headers.firstIndex { $0.name == .contentType }
    add(index == nil ? "  " : "  new Blob([", quoted(body), .body, index == nil ? ")" : "],")
    if let index {
      add("    { type: ", quoted(call.headers[index].value), .header(index), " }))")
    }
  }

  private mutating func addCurl(_ call: ScriptCall) {
    add("curl ", word(call.url), .url, "")
    if call.method != "GET" { add("  -X ", word(call.method), .method, "") }
    for (index, header) in call.headers.enumerated() {
      add("  -H ", word("\(header.name.spelling): \(header.value)"), .header(index), "")
    }
    if let body = call.body { add("  --data-raw ", word(body), .body, "") }
  }

  private mutating func addJava(_ call: ScriptCall) {
    guard case .java(let parameters) = call.client else { return }
    add("c = new URL(", JavaQuoting.quoted(call.url), .url, ")")
    add("      ", ".openConnection();", .client, "")
    add("c.setCORSParameters(", "\(parameters.enable)", .java(.enable), ",")
    add("  ", "\(parameters.omitCredentials)", .java(.omitCredentials), ",")
    add("  ", "\(parameters.forcePreflight)", .java(.forcePreflight), ");")
    add("c.setRequestMethod(", JavaQuoting.quoted(call.method), .method, ");")
    for (index, header) in call.headers.enumerated() {
      let isFirst = !call.headers[..<index].contains { $0.name == header.name }
      let pair = [header.name.spelling, header.value].map(JavaQuoting.quoted)
      add(
        "c.\(isFirst ? "set" : "add")RequestProperty(", pair.joined(separator: ", "),
        .header(index), ");")
    }
    if let body = call.body {
      add("c.getOutputStream().write(", JavaQuoting.quoted(body), .body, ".getBytes());")
    }
  }

  // MARK: Lines

  /// Adds a line whose middle is a field; a value that does not fit goes to a line of its own or
  /// is shortened.
  private mutating func add(_ head: String, _ value: String, _ field: RequestField, _ tail: String)
  {
    let needed = head.count + TextWidth.columns(of: value) + tail.count
    if needed > width, let split = splitPair(value, head: head, tail: tail) {
      lines.append([
        Fragment(text: StyledText(head, .muted), field: nil),
        Fragment(text: StyledText(split.name), field: field),
      ])
      lines.append([
        Fragment(text: StyledText(split.margin + split.value), field: nil),
        Fragment(text: StyledText(tail, .muted), field: nil),
      ])
      return
    }
    let room = width - head.count - tail.count
    let shown = Truncation.middle.fit(value, to: max(3, room), glyphs: glyphs)
    lines.append([
      Fragment(text: StyledText(head, .muted), field: nil),
      Fragment(text: StyledText(shown), field: field),
      Fragment(text: StyledText(tail, .muted), field: nil),
    ])
  }

  /// A name and value on two lines, if that helps.
  private func splitPair(
    _ pair: String, head: String, tail: String
  ) -> (name: String, margin: String, value: String)? {
    guard let gap = pair.firstIndex(of: " "), pair.first == "\"" else { return nil }
    let name = String(pair[..<gap])
    guard name.hasSuffix(":") || name.hasSuffix(",") else { return nil }
    let value = String(pair[pair.index(after: gap)...])
    let columns = TextWidth.columns(of: value)
    let indent = max(2, min(head.count, width - columns - tail.count))
    let room = max(3, width - indent - tail.count)
    return (
      name, String(repeating: " ", count: indent),
      Truncation.middle.fit(value, to: room, glyphs: glyphs)
    )
  }

  // MARK: Quoting

  private func quoted(_ text: String) -> String { JavaScriptQuoting.quoted(readable(text)) }

  private mutating func attribute(_ text: String) -> String { written(text, HTMLQuoting.quoted) }

  private mutating func word(_ text: String) -> String { written(text, ShellQuoting.quoted) }

  /// The text as its language has it, or as it is if that has no way to write it.
  private mutating func written(
    _ text: String, _ quoted: (String) throws(UnwritableScalar) -> String
  ) -> String {
    do throws(UnwritableScalar) {
      return try quoted(readable(text))
    } catch {
      unwritable = unwritable ?? error
      return readable(text)
    }
  }

  /// As much of a long text as anybody reads, unless the code is to be copied.
  private func readable(_ text: String) -> String {
    width == .max ? text : text.abridged(glyphs: glyphs)
  }
}
