using System.Collections.ObjectModel;

namespace Mhep.Data.GraphQL.Errors;

/// <summary>
/// One entry of the <c>errors</c> list of a response. Its message goes to the client as it is, so it never
/// carries the text of an exception or a stored value.
/// </summary>
public sealed class GraphQLError
{
    private const string CodeKey = "code";

    /// <summary>Creates an error.</summary>
    /// <param name="message">What is wrong, in a sentence for the author of the request.</param>
    /// <param name="locations">Places in the document; null or empty when it concerns no place.</param>
    /// <param name="path">Response path (<see cref="string"/> names, <see cref="int"/> indexes); null before
    /// execution.</param>
    /// <param name="extensions">Further data for programs; null for none.</param>
    public GraphQLError(
        string message,
        IReadOnlyList<SourceLocation>? locations = null,
        IReadOnlyList<object>? path = null,
        IReadOnlyDictionary<string, object?>? extensions = null)
    {
        Message = message;
        Locations = locations ?? [];
        Path = path;
        Extensions = extensions ?? ReadOnlyDictionary<string, object?>.Empty;
    }

    /// <summary>What is wrong, in a sentence for the author of the request.</summary>
    public string Message { get; }

    /// <summary>
    /// Places in the document the error concerns, in the order of their importance; empty when there is none.
    /// </summary>
    public IReadOnlyList<SourceLocation> Locations { get; }

    /// <summary>
    /// Where in the response the error arose: response names as <see cref="string"/>, list indexes as
    /// <see cref="int"/>. Null when the error arose before execution.
    /// </summary>
    public IReadOnlyList<object>? Path { get; }

    /// <summary>Further data for programs, such as <c>code</c>; empty when there is none.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; }

    /// <summary>The stable code of the error (see <see cref="ErrorCodes"/>), or null.</summary>
    public string? Code => Extensions.GetValueOrDefault(CodeKey) as string;

    /// <summary>The same error with <paramref name="code"/> as its <c>extensions.code</c>.</summary>
    public GraphQLError WithCode(string code) => WithExtension(CodeKey, code);

    /// <summary>The same error with one more (or one replaced) extension.</summary>
    public GraphQLError WithExtension(string key, object? value)
    {
        var extensions = new Dictionary<string, object?>(Extensions) { [key] = value };
        return new GraphQLError(Message, Locations, Path, extensions);
    }

    /// <summary>The same error at a place of the response.</summary>
    /// <param name="path">Response names and list indexes from the root.</param>
    public GraphQLError WithPath(IReadOnlyList<object> path) => new(Message, Locations, path, Extensions);

    /// <summary>The same error at places of the document.</summary>
    /// <param name="locations">The places, the most important first.</param>
    public GraphQLError WithLocations(IReadOnlyList<SourceLocation> locations) =>
        new(Message, locations, Path, Extensions);

    /// <summary>The message with its places, for logs and failing tests.</summary>
    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";
}
