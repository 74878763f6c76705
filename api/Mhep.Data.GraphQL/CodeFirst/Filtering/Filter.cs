using System.Collections;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>
/// A condition that a request gave as <c>where</c>, ready to be applied. As a resolver's parameter it makes the argument;
/// its input type is that of the <see cref="FilterDefinition{T}"/> registered for <typeparamref name="T"/>.
/// Text is compared by code unit (ordinal): case matters, and no culture does.
/// </summary>
/// <typeparam name="T">Type of the items.</typeparam>
public sealed class Filter<T>
{
    private readonly Func<T, bool> _matches;
    private readonly object? _given;

    internal Filter(Func<T, bool> matches, object? given)
    {
        _matches = matches;
        _given = given;
    }

    /// <summary>Whether an item meets the condition.</summary>
    public bool Matches(T item) => _matches(item);

    /// <summary>The items that meet the condition, lazily and in their order.</summary>
    public IEnumerable<T> Apply(IEnumerable<T> items) => items.Where(_matches);

    /// <summary>Whether the condition speaks of a field anywhere, such as <c>policyFocus</c>.</summary>
    public bool Mentions(string fieldName) => Mentions(_given, fieldName);

    private static bool Mentions(object? given, string fieldName) => given switch
    {
        IReadOnlyDictionary<string, object?> members => members.Any(member =>
            member.Value is not null && (member.Key == fieldName || Mentions(member.Value, fieldName))),
        string => false,
        IEnumerable items => items.Cast<object?>().Any(item => Mentions(item, fieldName)),
        _ => false,
    };
}
