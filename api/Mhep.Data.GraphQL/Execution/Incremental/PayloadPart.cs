using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Types.Scalars;

namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>Something delivered: the fields of an object, or items of a list.</summary>
/// <param name="Id">Id of the part it belongs to.</param>
/// <param name="SubPath">Where it belongs below the part's own place.</param>
/// <param name="Data">The fields or items as JSON.</param>
/// <param name="IsItems">Whether it is items.</param>
/// <param name="Errors">What went wrong in it.</param>
internal sealed record PayloadPart(
    string Id,
    IReadOnlyList<object> SubPath,
    Utf8ResultWriter Data,
    bool IsItems,
    IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>A group, under the fragment with the longest path of those that clients know and that it belongs to.</summary>
    public static PayloadPart OfGroup(DeferredGroup group, DeferredFragment completed)
    {
        var best = completed;
        foreach (var fragment in group.Fragments)
        {
            if (fragment.Id is not null && !fragment.IsDone && fragment.Path.Count > best.Path.Count)
                best = fragment;
        }

        return new PayloadPart(best.Id!, [.. group.Path.Skip(best.Path.Count)], group.Data!, false, group.Errors);
    }

    public static PayloadPart OfStream(StreamedList stream, Utf8ResultWriter items, IReadOnlyList<GraphQLError> errors) =>
        new(stream.Id!, [], items, true, errors);
}
