import Model

/// The lines that a browser writes into its console about an outcome.
enum ConsoleMessage {
  static func lines(
    for outcome: Outcome, client: ScriptCall.Client, request: FetchRequest?,
    in profile: BrowserProfile
  ) -> [ConsoleLine] {
    []
  }
}
