import Configuration
import Testing

@Suite struct UserFoldersTests {
  @Test(
    arguments: [
      ([:], nil, nil),
      (["HOME": "/h"], "/h/.config/corslab", "/h/.local/state/corslab"),
      (
        ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"], "/c/corslab", "/s/corslab"
      ),
      (["HOME": "/h", "XDG_CONFIG_HOME": "c"], "/h/.config/corslab", "/h/.local/state/corslab"),
      (["HOME": "h", "XDG_STATE_HOME": "/s"], nil, "/s/corslab"),
    ] as [([String: String], String?, String?)])
  func foldersAreWhereTheSpecificationHasThem(
    _ variables: [String: String], _ configuration: String?, _ state: String?
  ) {
    let folders = UserFolders { variables[$0] }
    #expect(folders.configuration == configuration)
    #expect(folders.state == state)
    #expect(folders.configurationFile == configuration.map { $0 + "/config.yaml" })
  }
}
