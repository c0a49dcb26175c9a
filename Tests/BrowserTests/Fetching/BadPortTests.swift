import Testing

@testable import Browser

@Suite("Blocked ports")
struct BadPortTests {
  /// - R-TNT-00
  @Test("Ports of other protocols are blocked, those of servers are not")
  func ports() {
    for port: UInt16 in [0, 1, 20, 21, 22, 23, 25, 53, 110, 143, 587, 993, 6000, 6667, 10080] {
      #expect(BadPort.contains(port), "\(port)")
    }
    for port: UInt16 in [80, 443, 3000, 8000, 8001, 8080, 9000, 5173, 65535, 24, 6001] {
      #expect(!BadPort.contains(port), "\(port)")
    }
    #expect((0...UInt16.max).filter(BadPort.contains).count == 83)
  }
}
