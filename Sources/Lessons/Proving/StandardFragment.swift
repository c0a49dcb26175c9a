/// The places in the Fetch standard that lessons may point to.
enum StandardFragment {
  /// The fragments, in the order of the alphabet.
  ///
  /// The program cannot look them up, so the list is closed; a fragment that a lesson needs and that
  /// is in the standard is added here.
  static let all = [
    "append-a-request-origin-header", "basic-safe-cors-protocol-setup", "block-bad-port",
    "byte-serializing-a-request-origin", "concept-cache", "concept-cors-check",
    "concept-cors-preflight-fetch", "concept-fetch", "concept-filtered-response",
    "concept-filtered-response-basic", "concept-filtered-response-cors",
    "concept-filtered-response-opaque", "concept-filtered-response-opaque-redirect",
    "concept-header-list-combine", "concept-header-list-get",
    "concept-header-list-sort-and-combine", "concept-http-fetch",
    "concept-http-network-or-cache-fetch", "concept-http-redirect-fetch", "concept-main-fetch",
    "concept-method-normalize", "concept-request", "concept-request-cache-mode",
    "concept-request-credentials-mode", "concept-request-mode", "concept-request-origin",
    "concept-request-redirect-mode", "concept-request-response-tainting", "concept-response",
    "concept-response-type", "cookie-header", "cookie-infrastructure", "cors-check",
    "cors-non-wildcard-request-header-name", "cors-preflight-cache", "cors-preflight-fetch",
    "cors-preflight-request", "cors-protocol-and-credentials", "cors-protocol-and-http-caches",
    "cors-protocol-exceptions", "cors-request", "cors-safelisted-method",
    "cors-safelisted-request-header", "cors-safelisted-response-header-name",
    "cors-unsafe-request-header-byte", "cors-unsafe-request-header-names", "credentials",
    "cross-origin-resource-policy-check", "cross-origin-resource-policy-header", "data-urls",
    "dom-request", "extract-header-list-values", "fetch-method", "forbidden-method",
    "forbidden-request-header", "forbidden-response-header-name", "header-name", "header-value",
    "headers-class", "http-access-control-allow-credentials", "http-access-control-allow-headers",
    "http-access-control-allow-methods", "http-access-control-allow-origin",
    "http-access-control-expose-headers", "http-access-control-max-age",
    "http-access-control-request-headers", "http-access-control-request-method",
    "http-cors-protocol", "http-fetch", "http-network-fetch", "http-network-or-cache-fetch",
    "http-new-header-syntax", "http-redirect-fetch", "http-requests", "http-responses",
    "http-scheme", "main-fetch", "methods", "network-partition-keys",
    "no-cors-safelisted-request-header",
    "null-body-status", "ok-status", "origin-header", "port-blocking",
    "privileged-no-cors-request-header-name", "redirect-status", "request-class",
    "requestredirect", "response-class", "scheme-fetch", "serializing-a-request-origin",
    "simple-range-header-value", "unsafe-request-flag", "use-cors-preflight-flag",
  ]
}
