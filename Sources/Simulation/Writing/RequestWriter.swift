import Browser
import Documents
import Model
import Server

/// Writes one request of a script.
enum RequestWriter {
  /// - Parameter page: The scenario's page, which need not be repeated.
  static func call(_ call: ScriptCall, on page: Page) -> JSONValue {
    var usual = ScriptCall(client: call.client, page: call.page, url: call.url)
    if call.client == .beacon { usual.method = "POST" }
    var fields = Fields()
    if call.client != .fetch { fields["api"] = .string(API(call.client).rawValue) }
    if case .java(let flags) = call.client, flags != JavaParameters() {
      fields["java"] = parameters(flags)
    }
    if call.page != page { fields["page"] = ScenarioWriter.page(call.page) }
    fields["url"] = .string(call.url)
    if call.method != usual.method { fields["method"] = .string(call.method) }
    if !call.headers.isEmpty { fields["headers"] = .headers(HeaderList(call.headers)) }
    fields["body"] = call.body.map { .string($0) }
    if call.mode != usual.mode { fields["mode"] = .string(call.mode.rawValue) }
    if call.credentials != usual.credentials {
      fields["credentials"] = .string(call.credentials.rawValue)
    }
    if call.redirect != usual.redirect { fields["redirect"] = .string(call.redirect.rawValue) }
    if call.cache != usual.cache { fields["cache"] = .string(call.cache.rawValue) }
    if call.referrerPolicy != usual.referrerPolicy {
      fields["referrerPolicy"] = .string(call.referrerPolicy.rawValue)
    }
    if call.crossOrigin != usual.crossOrigin {
      fields["crossorigin"] = .string(call.crossOrigin.rawValue)
    }
    if call.formEncoding != usual.formEncoding {
      fields["enctype"] = .string(call.formEncoding.rawValue)
    }
    if call.hasUploadListener { fields["uploadListener"] = true }
    if call.keepalive { fields["keepalive"] = true }
    return fields.object
  }

  /// What becomes different in a request that is made again.
  static func change(_ change: RequestChange) -> JSONValue {
    var fields = Fields()
    fields["api"] = change.api.map { .string($0.rawValue) }
    fields["java"] = change.java.map(parameters)
    fields["page"] = change.page.map(ScenarioWriter.page)
    fields["url"] = change.url.map { .string($0) }
    fields["method"] = change.method.map { .string($0) }
    fields["headers"] = change.headers.map { .headers(HeaderList($0)) }
    fields["body"] = change.dropsBody ? .null : change.body.map { .string($0) }
    fields["mode"] = change.mode.map { .string($0.rawValue) }
    fields["credentials"] = change.credentials.map { .string($0.rawValue) }
    fields["redirect"] = change.redirect.map { .string($0.rawValue) }
    fields["cache"] = change.cache.map { .string($0.rawValue) }
    fields["referrerPolicy"] = change.referrerPolicy.map { .string($0.rawValue) }
    fields["crossorigin"] = change.crossOrigin.map { .string($0.rawValue) }
    fields["enctype"] = change.formEncoding.map { .string($0.rawValue) }
    fields["uploadListener"] = change.hasUploadListener.map { .boolean($0) }
    fields["keepalive"] = change.keepalive.map { .boolean($0) }
    return fields.object
  }

  private static func parameters(_ flags: JavaParameters) -> JSONValue {
    let usual = JavaParameters()
    var fields = Fields()
    if flags.enable != usual.enable { fields["enable"] = .boolean(flags.enable) }
    if flags.omitCredentials != usual.omitCredentials {
      fields["omitCredentials"] = .boolean(flags.omitCredentials)
    }
    if flags.forcePreflight != usual.forcePreflight {
      fields["forcePreflight"] = .boolean(flags.forcePreflight)
    }
    return fields.object
  }
}
