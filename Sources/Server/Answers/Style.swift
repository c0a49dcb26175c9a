/// The server products whose manner of answering is known.
package enum Style: String, CaseIterable, Hashable, Sendable {
  case standard
  case express
  case rsCORS = "rs-cors"
  case starlette
  case flaskCORS = "flask-cors"
  case django
  case rackCORS = "rack-cors"
  case laravel
  case cornice
  case aiohttp
  case spring4 = "spring-4"
  case tomcat
  case jetty
  case hummingbird
  case nginx
  case spring
  case towerHTTP = "tower-http"
  case actix
  case vapor
  case aspnet
  case envoy
  case traefik
  case kong
  case s3
  case azure
  case gcs
  case apigateway

  /// The name that a person reads.
  package var title: String {
    switch self {
    case .standard: "standard (a proxy or script written by hand)"
    case .express: "Express, cors"
    case .rsCORS: "Go, rs/cors"
    case .starlette: "Starlette, FastAPI"
    case .flaskCORS: "Flask, flask-cors"
    case .django: "Django, django-cors-headers"
    case .rackCORS: "Rails, rack-cors"
    case .laravel: "Laravel, php-cors"
    case .cornice: "Pyramid, Cornice"
    case .aiohttp: "aiohttp, aiohttp-cors"
    case .spring4: "Spring 4"
    case .tomcat: "Tomcat's CorsFilter"
    case .jetty: "Jetty's CrossOriginFilter"
    case .hummingbird: "Hummingbird"
    case .nginx: "nginx without \"always\""
    case .spring: "Spring 6"
    case .towerHTTP: "axum, tower-http"
    case .actix: "Actix, actix-cors"
    case .vapor: "Vapor"
    case .aspnet: "ASP.NET Core"
    case .envoy: "Envoy"
    case .traefik: "Traefik"
    case .kong: "Kong"
    case .s3: "Amazon S3"
    case .azure: "Azure Blob Storage"
    case .gcs: "Google Cloud Storage"
    case .apigateway: "Amazon API Gateway"
    }
  }

  /// Whether the answers were fitted to what the product was recorded to say; otherwise they come
  /// from its source or documentation only.
  package var isFittedToRecordings: Bool {
    switch self {
    case .standard, .express, .rsCORS, .starlette, .flaskCORS, .django, .rackCORS, .laravel,
      .cornice, .aiohttp, .spring4, .tomcat, .jetty, .hummingbird:
      true
    case .nginx, .spring, .towerHTTP, .actix, .vapor, .aspnet, .envoy, .traefik, .kong, .s3,
      .azure, .gcs, .apigateway:
      false
    }
  }

  /// How much of an origin a regular expression must cover when the author does not say.
  package var anchoring: Anchoring {
    switch self {
    case .flaskCORS, .django: .start
    case .starlette, .envoy, .kong, .spring, .cornice: .full
    default: .none
    }
  }

  /// How the product answers.
  package var answers: Answers {
    switch self {
    case .standard: .standard
    case .express: .express
    case .rsCORS: .rsCORS
    case .starlette: .starlette
    case .flaskCORS: .flaskCORS
    case .django: .django
    case .rackCORS: .rackCORS
    case .laravel: .laravel
    case .cornice: .cornice
    case .aiohttp: .aiohttp
    case .spring4: .spring4
    case .tomcat: .tomcat
    case .jetty: .jetty
    case .hummingbird: .hummingbird
    case .nginx: .nginx
    case .spring: .spring
    case .towerHTTP: .towerHTTP
    case .actix: .actix
    case .vapor: .vapor
    case .aspnet: .aspnet
    case .envoy: .envoy
    case .traefik: .traefik
    case .kong: .kong
    case .s3: .s3
    case .azure: .azure
    case .gcs: .gcs
    case .apigateway: .apigateway
    }
  }
}
