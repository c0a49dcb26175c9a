import Model
import Testing

@Suite("The vocabulary of traces")
struct TracingTests {
  @Test("Every moment and every algorithm has a name of its own")
  func titles() {
    #expect(Set(Moment.allCases.map(\.title)).count == Moment.allCases.count)
    #expect(Set(Algorithm.allCases.map(\.title)).count == Algorithm.allCases.count)
  }

  @Test("An algorithm of a standard can be looked up, and no other")
  func links() {
    for algorithm in Algorithm.allCases {
      #expect((algorithm.standard == nil) == (algorithm.link == nil), "\(algorithm)")
      #expect(algorithm.link?.hasPrefix("https://") != false)
    }
  }

  @Test("Moments of the preflight are named so", arguments: Moment.allCases)
  func preflightMoments(_ moment: Moment) {
    let isNamedSo = moment.rawValue.hasPrefix("preflight") && moment != .preflightConsidered
    #expect(moment.isPreflight == isNamedSo)
  }

  @Test("A CORS check that failed on the preflight is named after it")
  func failureNames() {
    #expect(Failure(.allowOriginMismatch).name == "AllowOriginMismatch")
    #expect(
      Failure(.allowOriginMismatch, isOfPreflight: true).name == "PreflightAllowOriginMismatch")
    #expect(
      Failure(.preflightInvalidStatus, isOfPreflight: true).name == "PreflightInvalidStatus")
    #expect(
      Failure(.methodDisallowed, isOfPreflight: true).name
        == "MethodDisallowedByPreflightResponse")
  }

  @Test("What the CORS check says is CORS", arguments: Failure.Reason.allCases)
  func reasons(_ reason: Failure.Reason) {
    #expect(!reason.isOfCORSCheck || reason.isCORS)
  }

  @Test("A finding says which answer a question got, and names what it is about")
  func clauses() {
    for (holds, clause) in [(true, "X goes along"), (false, "X stays behind")] {
      let question = Condition("goes along", else: "stays behind", expectsNo: true)
      let finding = Finding(.corsCheck, "4", question, of: "X", holds: holds, weight: .branch)
      #expect(finding.clause == clause)
      #expect(finding.condition == "X goes along")
      #expect(finding.isExpected == !holds)
    }
  }

  @Test("Only a requirement that does not hold decides")
  func findings() {
    for weight in [Finding.Weight.requirement, .branch, .note] {
      for holds in [true, false] {
        let finding = Finding(
          .corsCheck, "4", Condition("yes", else: "no"), holds: holds, weight: weight)
        #expect(finding.isDecisive == (weight == .requirement && !holds))
      }
    }
  }
}
