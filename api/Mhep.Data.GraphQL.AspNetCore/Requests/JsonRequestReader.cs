using System.Text.Json;
using Mhep.Data.GraphQL.Errors;

namespace Mhep.Data.GraphQL.AspNetCore.Requests;

/// <summary>
/// Reads the JSON of a request, or of an array of them. Members that nobody agreed on are passed over, as the draft of
/// GraphQL over HTTP demands; members of a wrong kind are refused.
/// </summary>
internal static class JsonRequestReader
{
    // As deep as documents may nest: whoever may write a literal may send it as a variable.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 200 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads one request, or an array of them.</summary>
    /// <param name="json">The body.</param>
    /// <param name="maxBatchSize">Most requests an array may hold; 0 refuses arrays.</param>
    /// <exception cref="RejectedRequestException">It is no request.</exception>
    public static RequestBatch Read(ReadOnlySpan<byte> json, int maxBatchSize)
    {
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            if (!reader.Read())
                throw Malformed("The request has no body.");
            var batch = reader.TokenType == JsonTokenType.StartArray
                ? new RequestBatch(ReadArray(ref reader, maxBatchSize), IsArray: true)
                : new RequestBatch([ReadRequest(ref reader)], IsArray: false);
            reader.Read();
            return batch;
        }
        catch (JsonException fault)
        {
            throw Malformed(FormattableString.Invariant(
                $"The request is not valid JSON (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1})."));
        }
        catch (InvalidOperationException)
        {
            throw Malformed("A string of the request is not Unicode text.");
        }
    }

    /// <summary>Reads a JSON object that came as text, as the variables of a GET request do.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is, for the error.</param>
    /// <exception cref="RejectedRequestException">It is no JSON object.</exception>
    public static Dictionary<string, object?>? ReadObject(ReadOnlySpan<byte> json, string name)
    {
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            reader.Read();
            var members = ReadOptionalObject(ref reader, name);
            reader.Read();
            return members;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Malformed($"The parameter \"{name}\" is not valid JSON.");
        }
    }

    private static List<GraphQLHttpRequest> ReadArray(ref Utf8JsonReader reader, int maxBatchSize)
    {
        if (maxBatchSize == 0)
            throw RejectedRequestException.Malformed(ErrorCodes.BadRequest, "This server does not take several requests at once.");
        var requests = new List<GraphQLHttpRequest>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == maxBatchSize)
            {
                throw RejectedRequestException.Malformed(
                    ErrorCodes.BadRequest,
                    FormattableString.Invariant($"This server takes at most {maxBatchSize} requests at once."));
            }

            requests.Add(ReadRequest(ref reader));
        }

        return requests.Count > 0
            ? requests
            : throw RejectedRequestException.Malformed(ErrorCodes.BadRequest, "The GraphQL batch request has no elements.");
    }

    private static GraphQLHttpRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Malformed("A request must be a JSON object.");
        var request = new GraphQLHttpRequest();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            ReadMember(ref reader, request);
        return request;
    }

    private static void ReadMember(ref Utf8JsonReader reader, GraphQLHttpRequest request)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            request.Query = ReadOptionalString(ref reader, "query");
        }
        else if (reader.ValueTextEquals("operationName"u8))
        {
            request.OperationName = ReadOptionalString(ref reader, "operationName");
        }
        else if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            request.Variables = ReadOptionalObject(ref reader, "variables");
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            request.Extensions = ReadOptionalObject(ref reader, "extensions");
        }
        else if (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("documentId"u8) || reader.ValueTextEquals("doc_id"u8))
        {
            request.DocumentId = ReadOptionalString(ref reader, "id") ?? request.DocumentId;
        }
        else
        {
            reader.Skip();
        }
    }

    private static string? ReadOptionalString(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw Malformed($"The parameter \"{name}\" must be a string."),
        };
    }

    private static Dictionary<string, object?>? ReadOptionalObject(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonValueReader.ReadObject(ref reader),
        JsonTokenType.Null => null,
        _ => throw Malformed($"The parameter \"{name}\" must be an object."),
    };

    private static RejectedRequestException Malformed(string message) =>
        RejectedRequestException.Malformed(ErrorCodes.InvalidJson, message);
}
