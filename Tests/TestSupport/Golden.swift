import Foundation
package import Testing

/// Compares a text with a golden file next to the test, and says where they differ.
///
/// `UPDATE_GOLDEN=1 swift test` writes the files instead; the change is then reviewed like code.
///
/// - Parameter path: the file, relative to the folder of the calling test: `Frames/start.txt`.
package func expectGolden(
  _ actual: String, _ path: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: path)
  let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  do {
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try actual.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard expected != actual else { return }
    Attachment.record(
      actual, named: file.lastPathComponent, sourceLocation: sourceLocation)
    Issue.record(
      "\(path) differs (- golden, + now):\n\(lineDifference(expected, actual))",
      sourceLocation: sourceLocation)
  } catch {
    Issue.record(
      "\(path): \(error.localizedDescription) UPDATE_GOLDEN=1 writes it.",
      sourceLocation: sourceLocation)
  }
}

/// The names of the golden files in a folder next to the test, so that none is left unused.
package func goldenFiles(in folder: String, filePath: String = #filePath) throws -> [String] {
  let directory = URL(filePath: filePath).deletingLastPathComponent().appending(path: folder)
  return try FileManager.default.contentsOfDirectory(atPath: directory.path)
    .filter { !$0.hasPrefix(".") }
    .sorted()
}

/// The lines that two texts do not share, in order, with their numbers.
///
/// Where a line was replaced by one other, a caret stands below the first column that differs.
package func lineDifference(_ old: String, _ new: String) -> String {
  let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false)
  let newLines = new.split(separator: "\n", omittingEmptySubsequences: false)
  let difference = newLines.difference(from: oldLines)
  var changes: [Int: (removed: Substring?, inserted: Substring?)] = [:]
  for change in difference {
    switch change {
    case .remove(let line, let text, _): changes[line, default: (nil, nil)].removed = text
    case .insert(let line, let text, _): changes[line, default: (nil, nil)].inserted = text
    }
  }
  return changes.sorted { $0.key < $1.key }.map { line, change in
    var report: [String] = []
    let label = String(line + 1)
    if let removed = change.removed { report.append("\(label) - \(removed)") }
    if let inserted = change.inserted { report.append("\(label) + \(inserted)") }
    if let removed = change.removed, let inserted = change.inserted {
      let shared = zip(removed, inserted).prefix { $0 == $1 }.count
      report.append(String(repeating: " ", count: label.count + 3 + shared) + "^")
    }
    return report.joined(separator: "\n")
  }.joined(separator: "\n")
}
