using Mhep.Data.GraphQL.Validation;
using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Conformance;

/// <summary>The rules of the reference implementation at version 16, by their names there.</summary>
public static class ReferenceRules
{
    /// <summary>What version 16 runs on a request: the specified rules without those that came later.</summary>
    public static RuleSet All { get; } = RuleSet.Specified
        .Without<KnownOperationTypesRule>()
        .Replace<SingleFieldSubscriptionsRule>(() => new SingleFieldSubscriptionsRule(allowConditions: true))
        .Without<DeferStreamDirectiveOnRootFieldRule>()
        .Without<DeferStreamDirectiveOnValidOperationsRule>()
        .Without<DeferStreamDirectiveLabelRule>()
        .Without<StreamDirectiveOnListFieldRule>();

    private static readonly Dictionary<string, Type> ByName = typeof(ValidationRule).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ValidationRule)) && !type.IsAbstract)
        .ToDictionary(type => type.Name);

    /// <summary>The rules of these names, in this order; null when one is unknown.</summary>
    public static RuleSet? Named(IReadOnlyList<string> names) => names.All(ByName.ContainsKey)
        ? new RuleSet(names.Select(name => new Func<ValidationRule>(
            () => (ValidationRule)(Activator.CreateInstance(ByName[name]) ?? throw new InvalidOperationException(name)))))
        : null;
}
