import Model
import Testing

@Suite("Hosts")
struct HostTests {
  @Test("An IPv4 address has one spelling, whatever was written", arguments: URLRow.ipv4)
  func ipv4(_ row: URLRow) {
    #expect(row.parsed?.serialized == row.serialized)
  }

  @Test("An IPv6 address is compressed and in lower case", arguments: URLRow.ipv6)
  func ipv6(_ row: URLRow) {
    #expect(row.parsed?.serialized == row.serialized)
  }

  @Test("A name outside ASCII becomes Punycode", arguments: URLRow.internationalNames)
  func internationalName(_ row: URLRow) {
    #expect(row.parsed?.serialized == row.serialized)
  }

  @Test(
    "An address is told from a name",
    arguments: [
      ("1.2.3.4", true), ("[::1]", true), ("a.example", false), ("1.example", false),
      ("localhost", false), ("", false),
    ])
  func address(_ host: String, _ isAddress: Bool) {
    #expect(Host.isAddress(host) == isAddress)
  }

  @Test(
    "This machine has many names",
    arguments: [
      ("localhost", true), ("app.localhost", true), ("127.0.0.1", true), ("127.255.0.9", true),
      ("[::1]", true), ("localhost.example", false), ("notlocalhost", false),
      ("127.example", false), ("128.0.0.1", false), ("[::2]", false), ("0.0.0.0", false),
    ])
  func loopback(_ host: String, _ isLoopback: Bool) {
    #expect(Host.isLoopback(host) == isLoopback)
  }
}

extension URLRow {
  /// Hosts that are IPv4 addresses in one of their many forms, or only look like it.
  static let ipv4: [URLRow] = [
    .init("http://1.2.3.4", "http://1.2.3.4/"), .init("http://1.2.3", "http://1.2.0.3/"),
    .init("http://1.2", "http://1.0.0.2/"), .init("http://1", "http://0.0.0.1/"),
    .init("http://0x7f.1", "http://127.0.0.1/"), .init("http://0177.0.0.1", "http://127.0.0.1/"),
    .init("http://017700000001", "http://127.0.0.1/"),
    .init("http://2130706433", "http://127.0.0.1/"),
    .init("http://4294967295", "http://255.255.255.255/"), .init("http://4294967296", nil),
    .init("http://256.1.1.1", nil), .init("http://1.256", "http://1.0.1.0/"),
    .init("http://1.65536", "http://1.1.0.0/"), .init("http://1.2.65536", nil),
    .init("http://1.2.3.256", nil), .init("http://1.2.3.4.", "http://1.2.3.4/"),
    .init("http://1.2.3.4..", "http://1.2.3.4../"), .init("http://1.2.3.4.5", nil),
    .init("http://1..2", nil), .init("http://09.1.1.1", nil),
    .init("http://0x", "http://0.0.0.0/"), .init("http://0x.0x", "http://0.0.0.0/"),
    .init("http://0xg", "http://0xg/"), .init("http://1.2.3.0xg", "http://1.2.3.0xg/"),
    .init("http://foo.1", nil), .init("http://foo.0x4", nil), .init("http://foo.09", nil),
    .init("http://foo.2.3", nil), .init("http://1e2", "http://1e2/"),
    .init("http://%31.2.3.4", "http://1.2.3.4/"), .init("http://0x100000000", nil),
    .init("http://99999999999999999999", nil), .init("http://0xffffffffffffffffffff", nil),
    .init("http://1.1.1.1.1.", nil), .init("http://1.foo", "http://1.foo/"),
    .init("http://１.2.3.4", "http://1.2.3.4/"),
  ]

  /// Hosts in brackets.
  static let ipv6: [URLRow] = [
    .init("http://[::]", "http://[::]/"), .init("http://[::1]", "http://[::1]/"),
    .init("http://[1::]", "http://[1::]/"),
    .init("http://[1:2:3:4:5:6:7:8]", "http://[1:2:3:4:5:6:7:8]/"),
    .init("http://[1:2:3:4:5:6:7::]", "http://[1:2:3:4:5:6:7:0]/"),
    .init("http://[::2:3:4:5:6:7:8]", "http://[0:2:3:4:5:6:7:8]/"),
    .init("http://[1:2:3:4::5:6:7:8]", nil),
    .init("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"),
    .init("http://[0:0:1:0:0:0:1:0]", "http://[0:0:1::1:0]/"),
    .init("http://[1:0:0:2:0:0:0:3]", "http://[1:0:0:2::3]/"),
    .init("http://[1:0:0:2:0:0:3:4]", "http://[1::2:0:0:3:4]/"),
    .init("http://[1:0:2:3:4:5:6:7]", "http://[1:0:2:3:4:5:6:7]/"),
    .init("http://[0001:0002::]", "http://[1:2::]/"), .init("http://[00001::]", nil),
    .init("http://[::1.2.3.4]", "http://[::102:304]/"),
    .init("http://[::ffff:192.168.0.1]", "http://[::ffff:c0a8:1]/"),
    .init("http://[1:2:3:4:5:6:1.2.3.4]", "http://[1:2:3:4:5:6:102:304]/"),
    .init("http://[1:2:3:4:5:6:7:1.2.3.4]", nil), .init("http://[::1.2.3]", nil),
    .init("http://[::1.2.3.256]", nil), .init("http://[::01.2.3.4]", nil),
    .init("http://[::+1.2.3.4]", nil), .init("http://[::1.2.3.4.5]", nil),
    .init("http://[1.2.3.4::]", nil), .init("http://[:::]", nil), .init("http://[:1]", nil),
    .init("http://[1:]", nil), .init("http://[1::2::3]", nil), .init("http://[g::]", nil),
    .init("http://[]", nil), .init("http://[::1", nil), .init("http://::1]", nil),
    .init("http://[::1]x", nil), .init("http://[::1]:80", "http://[::1]/"),
    .init("http://[::1]:81", "http://[::1]:81/"), .init("http://[::1%25eth0]", nil),
    .init("http://[ ::1]", nil),
  ]

  /// Hosts outside ASCII, which become Punycode.
  static let internationalNames: [URLRow] = [
    .init("http://bücher.example", "http://xn--bcher-kva.example/"),
    .init("http://BÜCHER.example", "http://xn--bcher-kva.example/"),
    .init("http://münchen.de", "http://xn--mnchen-3ya.de/"),
    .init("http://faß.de", "http://xn--fa-hia.de/"), .init("http://☃.net", "http://xn--n3h.net/"),
    .init("http://日本語.jp", "http://xn--wgv71a119e.jp/"),
    .init("http://пример.испытание", "http://xn--e1afmkfd.xn--80akhbyknj4f/"),
    .init("http://παράδειγμα.example", "http://xn--hxajbheg2az3al.example/"),
    .init("http://ＡＢＣ.example", "http://abc.example/"), .init("http://a。b", "http://a.b/"),
    .init("http://a．b", "http://a.b/"), .init("http://a\u{ad}b.example", "http://ab.example/"),
    .init("http://a\u{200b}b.example", "http://ab.example/"), .init("http://\u{ad}", nil),
    .init("http://İ.example", "http://xn--i-9bb.example/"), .init("http://％４１.com", nil),
    .init("http://a.example/ü", "http://a.example/%C3%BC"),
    .init("http://Σς.example", "http://xn--3xab.example/"),
  ]
}
