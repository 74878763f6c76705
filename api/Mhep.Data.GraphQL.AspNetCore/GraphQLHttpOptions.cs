using Mhep.Data.GraphQL.Execution;
using Mhep.Data.GraphQL.Validation;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore;

/// <summary>How GraphQL is spoken over HTTP. The defaults are those that a public server wants.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>
    /// How operations are run. Where it names no validator, documents are held to <see cref="Validation"/>; where it names
    /// no diagnostics, faults of resolvers go to the host's log.
    /// </summary>
    public ExecutorOptions Execution { get; init; } = new();

    /// <summary>Rules and limits that documents are held to. Default <see cref="ValidationOptions.Request"/>.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Request;

    /// <summary>Most bytes of a request's body, counted after it is inflated. Default 20,480,000.</summary>
    public int MaxRequestBytes { get; init; } = 20 * 1000 * 1024;

    /// <summary>Most requests that one JSON array may hold; 0, the default, refuses arrays.</summary>
    public int MaxBatchSize { get; init; }

    /// <summary>Most files that one multipart request may bring. Default 20; 0 refuses multipart requests.</summary>
    public int MaxFiles { get; init; } = 20;

    /// <summary>
    /// Size from which a file of a multipart request lies in a temporary file instead of memory. Default 65,536;
    /// <see cref="int.MaxValue"/> where what is sent must never touch a disk unseen.
    /// </summary>
    public int MaxFileBytesInMemory { get; init; } = 64 * 1024;

    /// <summary>Whether queries may come as the parameters of a GET request. Default true.</summary>
    public bool AllowGet { get; init; } = true;

    /// <summary>
    /// Whether a GET request, too, must carry a header that a foreign page cannot set without asking first. Default false:
    /// a GET request changes nothing, and the same-origin policy hides its answer.
    /// </summary>
    public bool RequirePreflightHeaderOnGet { get; init; }

    /// <summary>Whether the schema is served as text at <c>?sdl</c> and <c>/schema</c>. Default true.</summary>
    public bool ServeSchema { get; init; } = true;

    /// <summary>Whether a browser that opens the endpoint gets an editor for queries. Default true.</summary>
    public bool ServeBrowserPage { get; init; } = true;

    /// <summary>Folder of the host's web root that the editor was built into. Default "graphiql".</summary>
    public string BrowserFolder { get; init; } = "graphiql";

    /// <summary>What a browser is told to do where there is no editor.</summary>
    public string BrowserBuildHint { get; init; } = "cd api/dashboard && npm ci && npm run build";

    /// <summary>
    /// Whether statuses follow the newest draft of GraphQL over HTTP for every media type: 422 for a request that is
    /// understood but cannot be run, 294 for data with errors. Default false: 400 and 200, as clients in use expect.
    /// </summary>
    public bool UseDraftStatusCodes { get; init; }

    /// <summary>Smallest answer in bytes that is compressed for a client that accepts it. Default 1,024.</summary>
    public int MinCompressedBytes { get; init; } = 1024;

    /// <summary>How often a silent event stream says that it lives. Default 12 seconds.</summary>
    public TimeSpan EventStreamKeepAlive { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Documents that clients name instead of sending them.</summary>
    public StoredDocumentOptions Documents { get; init; } = new();

    /// <summary>How operations are run over a WebSocket.</summary>
    public GraphQLSocketOptions Sockets { get; init; } = new();

    /// <summary>
    /// Called before each operation, to put into its context what its resolvers need, such as the caller; null for
    /// nothing. Over a WebSocket it is called for each operation anew, with the request that opened the socket.
    /// </summary>
    public Func<HttpContext, RequestContext, ValueTask>? PrepareContext { get; init; }

    /// <summary>
    /// Called after each operation ran or was refused, and before its answer is sent, to keep a record of it; null for
    /// nothing. Of a subscription once, before the first answer; of an answer that comes in parts once, after the last one, or when its receiver leaves. Where
    /// it throws, nothing more is sent.
    /// </summary>
    public Func<HttpContext, RequestContext, ExecutionResult, ValueTask>? OperationAnswered { get; init; }
}
