using System.Text.Json;
using Mhep.Data.GraphQL.AspNetCore.Requests;

namespace Mhep.Data.GraphQL.AspNetCore.Sockets;

/// <summary>A message from a client. Specification: the GraphQL over WebSocket protocol, <c>graphql-transport-ws</c>.</summary>
/// <param name="Type">What it is, such as <c>subscribe</c>.</param>
/// <param name="Id">The operation it concerns; null for none.</param>
/// <param name="Payload">What it carries; null for nothing.</param>
internal sealed record SocketMessage(string Type, string? Id, IReadOnlyDictionary<string, object?>? Payload)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 200 };

    /// <summary>Reads a message.</summary>
    /// <returns>Null where it is none.</returns>
    public static SocketMessage? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            var members = JsonValueReader.ReadObject(ref reader);
            reader.Read();
            return From(members);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The operation that a message of type <c>subscribe</c> asks to run; null where it is malformed.</summary>
    public GraphQLHttpRequest? ToRequest()
    {
        if (Id is not { Length: > 0 } || Payload is null)
            return null;
        var isSound = Is<string>("query") && Is<string>("operationName") && Is<string>("id") && Is<string>("documentId")
            && Is<Dictionary<string, object?>>("variables") && Is<Dictionary<string, object?>>("extensions");
        return !isSound ? null : new GraphQLHttpRequest
        {
            Query = Member<string>("query"),
            DocumentId = Member<string>("id") ?? Member<string>("documentId"),
            OperationName = Member<string>("operationName"),
            Variables = Member<Dictionary<string, object?>>("variables"),
            Extensions = Member<Dictionary<string, object?>>("extensions"),
        };
    }

    private static SocketMessage? From(Dictionary<string, object?> members)
    {
        var id = members.GetValueOrDefault("id");
        var payload = members.GetValueOrDefault("payload");
        return members.GetValueOrDefault("type") is string type
            && id is null or string
            && payload is null or IReadOnlyDictionary<string, object?>
                ? new SocketMessage(type, (string?)id, (IReadOnlyDictionary<string, object?>?)payload)
                : null;
    }

    private bool Is<T>(string name)
        where T : class => Payload?.GetValueOrDefault(name) is null or T;

    private T? Member<T>(string name)
        where T : class => Payload?.GetValueOrDefault(name) as T;
}
