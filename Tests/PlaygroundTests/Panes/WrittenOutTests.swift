import Canvas
import Model
import Playground
import Server
import Simulation
import TestSupport
import Testing

/// A pane that has the whole screen cuts nothing for which there are rows.
struct WrittenOutTests {
  private static let path =
    "/flavours/vanilla/with/sprinkles/and/a/wafer/and/whatever/else/there/is/to/be/had?"
    + "more=0123456789"

  /// A page that asks for a long address with headers of its own.
  private static let yaml = """
    page: https://lolnet.example
    request:
      url: "https://api.notmyidea.example\(path)"
      headers: {X-Flavour: "vanilla, chocolate, strawberry, pistachio, hazelnut, stracciatella, lemon, mango"}
    servers:
      - server: https://api.notmyidea.example
        allow: {origins: [https://lolnet.example], headers: [X-Flavour]}
    """

  /// What stands in a pane, without blanks.
  private func text(_ pane: Pane, _ keys: String, _ size: String) throws -> String {
    let state = AppState(try Screens.scenario(Self.yaml), size: try #require(Size(size)))
    return try Screens.rows(pane, of: state.typing(keys)).joined().filter { $0 != " " }
  }

  @Test(arguments: ["80x24", "80x40", "100x30"])
  func theNetworkWritesOutAddressesAndHeaders(_ size: String) throws {
    let text = try text(.network, "G 2 z", size)
    #expect(text.contains("https://api.notmyidea.example" + Self.path))
    if size != "80x24" {
      #expect(text.contains("vanilla,chocolate,strawberry,pistachio,hazelnut,stracciatella,lemon"))
      #expect(text.contains("Accept,Referer,"))
      #expect(!text.contains("Sec-Fetch-Dest,…"))
    }
  }

  @Test(arguments: ["80x24", "100x30"])
  func whyWritesOutTheValuesItCompares(_ size: String) throws {
    #expect(try text(.why, "4 z", size).contains("https://api.notmyidea.example" + Self.path))
  }
}
