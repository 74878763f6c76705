using System.Collections.Concurrent;
using Mhep.Data.GraphQL.Validation.Rules;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// An ordered choice of rules. It keeps the machinery of finished validations for the next ones, so make one and hold
/// on to it.
/// </summary>
public sealed class RuleSet
{
    private readonly Func<ValidationRule>[] _rules;
    private readonly ConcurrentBag<DocumentValidation> _idle = [];

    /// <summary>A set of rules.</summary>
    /// <param name="rules">Makes each rule, in the order their errors are reported at one node.</param>
    public RuleSet(params IEnumerable<Func<ValidationRule>> rules) => _rules = [.. rules];

    /// <summary>
    /// The rules for requests of the specification of September 2025, those of incremental delivery, and the guard
    /// against
    /// circular introspection.
    /// The order puts the error that explains most before those that follow from it.
    /// </summary>
    public static RuleSet Specified { get; } = new(
        () => new ExecutableDefinitionsRule(),
        () => new KnownOperationTypesRule(),
        () => new UniqueOperationNamesRule(),
        () => new LoneAnonymousOperationRule(),
        () => new SingleFieldSubscriptionsRule(),
        () => new KnownTypeNamesRule(),
        () => new FragmentsOnCompositeTypesRule(),
        () => new VariablesAreInputTypesRule(),
        () => new ScalarLeafsRule(),
        () => new FieldsOnCorrectTypeRule(),
        () => new UniqueFragmentNamesRule(),
        () => new KnownFragmentNamesRule(),
        () => new NoUnusedFragmentsRule(),
        () => new PossibleFragmentSpreadsRule(),
        () => new NoFragmentCyclesRule(),
        () => new UniqueVariableNamesRule(),
        () => new NoUndefinedVariablesRule(),
        () => new NoUnusedVariablesRule(),
        () => new KnownDirectivesRule(),
        () => new UniqueDirectivesPerLocationRule(),
        () => new KnownArgumentNamesRule(),
        () => new UniqueArgumentNamesRule(),
        () => new ValuesOfCorrectTypeRule(),
        () => new ProvidedRequiredArgumentsRule(),
        () => new VariablesInAllowedPositionRule(),
        () => new OverlappingFieldsCanBeMergedRule(),
        () => new UniqueInputFieldNamesRule(),
        () => new DeferStreamDirectiveOnRootFieldRule(),
        () => new DeferStreamDirectiveOnValidOperationsRule(),
        () => new DeferStreamDirectiveLabelRule(),
        () => new StreamDirectiveOnListFieldRule(),
        () => new MaxIntrospectionDepthRule());

    /// <summary>The specified rules, and limits on documents that clients send.</summary>
    public static RuleSet Request { get; } = Specified.With(() => new MaxFieldCycleDepthRule());

    /// <summary>The one rule that refuses to tell the schema, for documents that keep the others.</summary>
    public static RuleSet NoIntrospection { get; } = new(() => new NoSchemaIntrospectionCustomRule());

    /// <summary>The rules for documents of the type system.</summary>
    public static RuleSet SpecifiedSdl { get; } = new(
        () => new LoneSchemaDefinitionRule(),
        () => new UniqueOperationTypesRule(),
        () => new UniqueTypeNamesRule(),
        () => new UniqueEnumValueNamesRule(),
        () => new UniqueFieldDefinitionNamesRule(),
        () => new UniqueArgumentDefinitionNamesRule(),
        () => new UniqueDirectiveNamesRule(),
        () => new KnownTypeNamesRule(),
        () => new KnownDirectivesRule(),
        () => new UniqueDirectivesPerLocationRule(),
        () => new PossibleTypeExtensionsRule(),
        () => new KnownArgumentNamesOnDirectivesRule(),
        () => new UniqueArgumentNamesRule(),
        () => new UniqueInputFieldNamesRule(),
        () => new ProvidedRequiredArgumentsOnDirectivesRule());

    /// <summary>The same rules and more.</summary>
    /// <param name="more">Makes each further rule; their errors come last.</param>
    public RuleSet With(params IEnumerable<Func<ValidationRule>> more) => new(_rules.Concat(more));

    /// <summary>The same rules without those of one type.</summary>
    /// <typeparam name="T">The type of rule to leave out.</typeparam>
    public RuleSet Without<T>()
        where T : ValidationRule => new(_rules.Where(rule => rule() is not T));

    /// <summary>The same rules with another in the place of those of one type.</summary>
    /// <typeparam name="T">The type of rule to replace.</typeparam>
    /// <param name="rule">Makes the rule that takes its place.</param>
    public RuleSet Replace<T>(Func<ValidationRule> rule)
        where T : ValidationRule => new(_rules.Select(old => old() is T ? rule : old));

    internal DocumentValidation Rent() =>
        _idle.TryTake(out var idle) ? idle : new DocumentValidation([.. _rules.Select(rule => rule())]);

    internal void Return(DocumentValidation validation) => _idle.Add(validation);
}
