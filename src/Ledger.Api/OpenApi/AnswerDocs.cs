namespace Ledger.Api.OpenApi;

/// <summary>What the OpenAPI document says of one answer of an operation.</summary>
/// <param name="Status">The status.</param>
/// <param name="Schema">The component of its body.</param>
/// <param name="Headers">Names of its headers, a question mark behind those that may be absent.</param>
/// <param name="Description">When it is given.</param>
internal sealed record AnswerDocs(int Status, string Schema, string[] Headers, string Description)
{
    /// <summary>The component of the body by media type.</summary>
    public IReadOnlyDictionary<string, string> Content { get; init; } = new Dictionary<string, string> { ["application/json"] = Schema };

    private static readonly string[] OfCase = ["ETag", "Content-Language", "Cache-Control"];

    /// <summary>The answer to a question about a case.</summary>
    public static AnswerDocs Case(string schema) => new(200, schema, OfCase, "The answer / La respuesta");

    /// <summary>The answers to a request that records.</summary>
    public static AnswerDocs[] Recording { get; } =
    [
        new(201, AnswerSchemas.Recording, ["ETag", "Location", "Idempotency-Replayed?"], "All entries are recorded / Todo quedó registrado"),
        new(200, AnswerSchemas.DryRun, [], "With dryRun=true: nothing is recorded / Con dryRun=true: nada se registra"),
    ];

    /// <summary>The answer to a question about the registers.</summary>
    public static AnswerDocs[] Register { get; } = [new(200, AnswerSchemas.Register, ["Content-Language?"], "The answer / La respuesta")];

    /// <summary>The answer to a search.</summary>
    public static AnswerDocs Found { get; } = new(200, AnswerSchemas.Found, ["Cache-Control"], "A page of cases / Una página de casos");

    /// <summary>The two forms of the seven facts.</summary>
    public static AnswerDocs SevenFacts { get; } =
        new(200, AnswerSchemas.SevenFacts, ["Cache-Control", "Content-Disposition?"], "Facts of cases / Datos de casos")
        {
            Content = new Dictionary<string, string>
            {
                ["application/json"] = AnswerSchemas.SevenFacts,
                ["text/csv"] = AnswerSchemas.SevenFactsCsv,
            },
        };

    /// <summary>The two forms of the feed.</summary>
    public static AnswerDocs[] Feed { get; } =
    [
        new(200, AnswerSchemas.FeedBatch, ["Link?"], "Entries by position / Asientos por posición")
        {
            Content = new Dictionary<string, string>
            {
                [Endpoints.Feed.FeedBatch.MediaType] = AnswerSchemas.FeedBatch,
                [Endpoints.Feed.FeedStream.MediaType] = AnswerSchemas.FeedStream,
            },
        },
    ];

    /// <summary>What a header of an answer means.</summary>
    public static string Describe(string header) => header switch
    {
        "ETag" => "The version of the case, for If-Match. / La versión del caso, para If-Match.",
        "Ledger-Position" => "The position of the ledger that the answer stands at. / La posición del libro en que está la respuesta.",
        "Content-Language" => "es or en. / es o en.",
        "Cache-Control" => "no-store.",
        "Content-Disposition" => "The name of the file. / El nombre del archivo.",
        "Link" => "Where to go on. / Dónde continuar.",
        "Location" => "The case. / El caso.",
        "Idempotency-Replayed" => "true where an earlier request recorded it. / true si lo registró una petición anterior.",
        "Retry-After" => "Seconds after which the same request may succeed. / Segundos tras los que puede reintentarse.",
        "WWW-Authenticate" => "Bearer.",
        _ => throw new ArgumentOutOfRangeException(nameof(header)),
    };
}
