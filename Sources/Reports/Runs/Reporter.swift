package import Documents
package import Escaping
package import Simulation

/// A piece of a report.
package enum ReportPiece: Hashable, Sendable {
  /// What a person reads.
  case text(VisibleText)

  /// What another program reads, byte for byte.
  case data([UInt8])

  /// What is written of it into a file or a pipe.
  package var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.text.utf8)
    case .data(let bytes): bytes
    }
  }
}

/// Tells runs one after the other in a format.
package struct Reporter {
  private let format: ReportFormat
  private var array = JSONArrayWriter()
  private var archive: HARReport
  private var isFirst = true

  /// - Parameter version: The program's version, which archives name.
  package init(_ format: ReportFormat, version: String) {
    self.format = format
    archive = HARReport(version: version)
  }

  /// What there is to say about a run.
  package mutating func report(_ trace: Trace) -> ReportPiece {
    defer { isFirst = false }
    let separator: VisibleText = isFirst ? "" : "\n"
    switch format {
    case .text: return .text(separator + TextReport.text(trace))
    case .sequence: return .text(separator + SequenceReport.text(trace))
    // A shell reads it, and has escapes of its own.
    case .curl: return .data(Array(CurlReport.text(trace).utf8))
    case .json: return .data(array.element(JSONReport.object(trace)))
    case .jsonl: return .data(JSONLinesReport.line(trace) + [Self.lineBreak])
    case .har: return .data(archive.report(trace))
    }
  }

  /// What there is to say about a scenario that cannot be read; only `json` and `jsonl` have a place
  /// for it, and the message goes to standard error in any case.
  package mutating func report(id: String, _ problem: DocumentProblem) -> ReportPiece {
    switch format {
    case .text, .sequence, .curl, .har: .text("")
    case .json: .data(array.element(JSONLinesReport.object(id: .string(id), problem)))
    case .jsonl: .data(JSONLinesReport.line(id: id, problem) + [Self.lineBreak])
    }
  }

  /// What there is to say at the end.
  package func finish() -> ReportPiece {
    switch format {
    case .text, .sequence, .curl, .jsonl: .text("")
    case .json: .data(array.end() + [Self.lineBreak])
    case .har: .data(archive.finish() + [Self.lineBreak])
    }
  }

  private static let lineBreak = UInt8(ascii: "\n")
}
