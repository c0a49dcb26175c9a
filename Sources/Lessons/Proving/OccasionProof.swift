import Browser
import Simulation

/// Proves that every passage is shown in one of the runs that a part's author knows of.
struct OccasionProof {
  let part: Part
  let runs: PartRuns

  var problems: [LessonProblem] {
    let traces = runs.all
    return part.prose.flatMap { passage in
      switch passage.occasion {
      case .start, .solved: return [LessonProblem]()
      case .blocked:
        guard !traces.contains(where: \.endsWithError) else { return [] }
        return [
          LessonProblem(
            .neverShown, "No run of this part ends with an error.", at: passage.place)
        ]
      case .at(let patterns):
        return patterns.filter { pattern in !traces.contains(where: pattern.occurs) }
          .map { pattern in
            LessonProblem(
              .neverShown, "No run of this part comes to \(pattern.name).", at: passage.place)
          }
      }
    }
  }
}

extension Trace {
  /// Whether script got no answer to the last request.
  package var endsWithError: Bool { requests.last?.outcome.failure != nil }
}

extension MomentPattern {
  /// The pattern as prose writes it.
  package var name: String {
    moment.proseName + (request.map { " of request \($0)" } ?? "")
      + (hop.map { " at hop \($0)" } ?? "")
  }
}
