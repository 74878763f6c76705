using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mhep.Data.GraphQL.AspNetCore.Responses;

/// <summary>
/// The forms a client accepts, read from its Accept header once a request. Specification: RFC 9110, 12.5.1; which form wins
/// among those that a client likes equally is what clients of a HotChocolate server expect.
/// </summary>
internal sealed class AcceptedFormats
{
    private static readonly (ResponseFormat Format, StringSegment Type, StringSegment Subtype)[] Known =
    [
        (ResponseFormat.GraphQLResponse, "application", "graphql-response+json"),
        (ResponseFormat.Json, "application", "json"),
        (ResponseFormat.MultipartMixed, "multipart", "mixed"),
        (ResponseFormat.EventStream, "text", "event-stream"),
    ];

    private static readonly ResponseFormat[] ForOneAnswer =
        [ResponseFormat.GraphQLResponse, ResponseFormat.Json, ResponseFormat.MultipartMixed, ResponseFormat.EventStream];

    private static readonly ResponseFormat[] ForSubscription = [ResponseFormat.EventStream, ResponseFormat.MultipartMixed];

    private static readonly ResponseFormat[] ForParts = [ResponseFormat.MultipartMixed, ResponseFormat.EventStream];

    // The headers that most requests carry, read beforehand.
    private static readonly FrozenDictionary<string, AcceptedFormats> Usual = new[]
    {
        "*/*", "application/json", "application/graphql-response+json", "application/json, */*", "text/event-stream",
        "application/graphql-response+json, application/json", "application/json, text/plain, */*",
        "application/graphql-response+json,application/json;q=0.9",
        "application/graphql-response+json, application/json, multipart/mixed",
        "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed",
    }.ToFrozenDictionary(header => header, header => Parse(header)!, StringComparer.Ordinal);

    private readonly double[] _qualities;

    private AcceptedFormats(double[] qualities)
    {
        _qualities = qualities;
        Single = Best(ForOneAnswer);
        Subscription = Best(ForSubscription);
        Parts = Best(ForParts);
    }

    /// <summary>What a client without an Accept header accepts: everything.</summary>
    public static AcceptedFormats All => Usual["*/*"];

    /// <summary>The form of a single answer; null where none is accepted.</summary>
    public ResponseFormat? Single { get; }

    /// <summary>The form of the answers of a subscription; null where none is accepted.</summary>
    public ResponseFormat? Subscription { get; }

    /// <summary>The form of an answer that comes in parts; null where none is accepted, and it must come whole.</summary>
    public ResponseFormat? Parts { get; }

    /// <summary>Reads an Accept header.</summary>
    /// <returns>Null where the header is malformed.</returns>
    public static AcceptedFormats? Read(StringValues header)
    {
        if (header.Count == 0)
            return All;
        if (header.Count == 1 && Usual.TryGetValue(header[0]!, out var formats))
            return formats;
        return Parse(header);
    }

    /// <summary>Whether a form is accepted at all, though it may not be the best.</summary>
    public bool Includes(ResponseFormat format) => _qualities[(int)format] > 0;

    private static AcceptedFormats? Parse(StringValues header)
    {
        if (header.All(string.IsNullOrWhiteSpace))
            return All;
        return MediaTypeHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var ranges)
            ? new AcceptedFormats([.. Known.Select(known => QualityOf(known.Type, known.Subtype, ranges))])
            : null;
    }

    // The most exact range that covers a type decides, wherever in the list it stands.
    private static double QualityOf(StringSegment type, StringSegment subtype, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var quality = 0d;
        var bestRank = 0;
        foreach (var range in ranges)
        {
            var rank = Rank(range, type, subtype);
            if (rank == 0 || rank < bestRank)
                continue;
            var given = range.Quality ?? 1;
            quality = rank > bestRank ? given : Math.Max(quality, given);
            bestRank = rank;
        }

        return quality;
    }

    private static int Rank(MediaTypeHeaderValue range, StringSegment type, StringSegment subtype)
    {
        if (range.MatchesAllTypes)
            return 1;
        if (!range.Type.Equals(type, StringComparison.OrdinalIgnoreCase))
            return 0;
        if (range.MatchesAllSubTypes)
            return 2;
        return range.SubType.Equals(subtype, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
    }

    private ResponseFormat? Best(ResponseFormat[] candidates)
    {
        ResponseFormat? best = null;
        var quality = 0d;
        foreach (var candidate in candidates)
        {
            if (_qualities[(int)candidate] <= quality)
                continue;
            best = candidate;
            quality = _qualities[(int)candidate];
        }

        return best;
    }
}
