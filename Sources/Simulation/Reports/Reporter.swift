package import Documents

/// Tells runs one after the other in a format.
package struct Reporter {
  private let format: ReportFormat

  /// The program's version, which archives name.
  private let version: String

  /// What an archive holds back until the end.
  private var traces: [Trace] = []
  private var isFirst = true

  package init(_ format: ReportFormat, version: String) {
    self.format = format
    self.version = version
  }

  /// What there is to say about a run.
  package mutating func report(_ trace: Trace) -> [UInt8] {
    defer { isFirst = false }
    let separator = isFirst ? "" : "\n"
    switch format {
    case .text: return Array((separator + TextReport.text(trace)).utf8)
    case .sequence: return Array((separator + SequenceReport.text(trace)).utf8)
    case .curl: return Array(CurlReport.text(trace).utf8)
    case .json: return JSONReport.object(trace).jsonBytes(.pretty) + [Self.lineBreak]
    case .jsonl: return JSONLinesReport.line(trace) + [Self.lineBreak]
    case .har:
      traces.append(trace)
      return []
    }
  }

  /// What there is to say about a scenario that cannot be read; formats for people say nothing,
  /// because people see the message elsewhere.
  package func report(id: String, _ problem: DocumentProblem) -> [UInt8] {
    switch format {
    case .text, .sequence, .curl, .har: []
    case .json, .jsonl: JSONLinesReport.line(id: id, problem) + [Self.lineBreak]
    }
  }

  /// What there is to say at the end.
  package func finish() -> [UInt8] {
    guard format == .har else { return [] }
    return HARReport.archive(traces, version: version).jsonBytes(.pretty) + [Self.lineBreak]
  }

  private static let lineBreak = UInt8(ascii: "\n")
}
