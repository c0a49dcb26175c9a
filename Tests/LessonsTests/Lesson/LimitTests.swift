import Lessons
import Server
import TestSupport
import Testing

@Suite("What a solution must do without")
struct LimitTests {
  private static let broken: [(Limit, @Sendable (inout Policy) -> Void)] = [
    (.star, { $0.allow.origins = .any }),
    (.star, { $0.allow.headers = .any }),
    (.star, { $0.raw = [RawEdit(.add(name: "access-control-allow-origin", value: "*"))] }),
    (.reflect, { $0.allow.origins = .reflect }),
    (.null, { $0.allow.origins = .list([.exact("null")]) }),
    (.patterns, { $0.allow.origins = .list([.suffix(".example")]) }),
    (.raw, { $0.raw = [RawEdit(.remove(name: "Vary", value: nil))] }),
    (.maxAge, { $0.allow.maxAge = .seconds(5) }),
    (.credentials, { $0.allow.credentials = true }),
    (
      .credentials,
      {
        var allow = AllowOverride()
        allow.credentials = true
        $0.chain = [.cors(CORSLayer(allow: allow)), .app]
      }
    ),
  ]

  @Test(arguments: broken.indices)
  func isBroken(_ index: Int) {
    let (limit, change) = Self.broken[index]
    var policy = Policy.iceCream
    #expect(!limit.isBroken(by: policy))
    change(&policy)
    #expect(limit.isBroken(by: policy))
    let others = Limit.allCases.filter { $0 != limit && $0.isBroken(by: policy) }
    #expect(others.allSatisfy { $0 == .raw })
  }
}
