/// The formats in which a run can be told.
package enum ReportFormat: String, CaseIterable, Sendable {
  case text
  case json
  case jsonl
  case sequence
  case har
  case curl
}
