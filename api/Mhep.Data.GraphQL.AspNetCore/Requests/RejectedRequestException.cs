using Mhep.Data.GraphQL.Errors;
using Microsoft.AspNetCore.Http;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>Ends the reading of a request that is not one; the client receives the status and the error.</summary>
internal sealed class RejectedRequestException(int status, GraphQLError error) : Exception(error.Message)
{
    /// <summary>The HTTP status, the same for every media type.</summary>
    public int Status { get; } = status;

    /// <summary>What the client is told.</summary>
    public GraphQLError Error { get; } = error;

    /// <summary>A request that is malformed: status 400.</summary>
    public static RejectedRequestException Malformed(string code, string message) =>
        new(StatusCodes.Status400BadRequest, new GraphQLError(message).WithCode(code));

    /// <summary>A body, as it is or inflated, beyond the limit: status 413.</summary>
    public static RejectedRequestException TooLarge(long limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        new GraphQLError(FormattableString.Invariant($"The request is larger than the {limit} bytes allowed.")).WithCode(ErrorCodes.RequestTooLarge));

    /// <summary>A request whose operation may not come by its method: status 405.</summary>
    public static RejectedRequestException OfMethod(GraphQLError error) => new(StatusCodes.Status405MethodNotAllowed, error);

    /// <summary>A subscription of a client that reads no stream: status 406.</summary>
    public static RejectedRequestException NeedsStream() => new(
        StatusCodes.Status406NotAcceptable,
        new GraphQLError("A subscription is answered by a stream: accept text/event-stream or multipart/mixed.")
            .WithCode(ErrorCodes.NoAcceptableMediaType));

    /// <summary>A body of a type or encoding that is not understood: status 415.</summary>
    public static RejectedRequestException Unsupported(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, new GraphQLError(message).WithCode(ErrorCodes.BadRequest));
}
