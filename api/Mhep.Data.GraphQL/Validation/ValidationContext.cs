using System.Runtime.CompilerServices;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types;

namespace Mhep.Data.GraphQL.Validation;

/// <summary>What the rules know of the validation under way, and where they report.</summary>
public sealed class ValidationContext
{
    private readonly List<SyntaxNode> _path = [];
    private readonly Dictionary<string, DirectiveDefinitionNode> _directiveDefinitions = new(StringComparer.Ordinal);
    private List<GraphQLError> _errors = [];
    private ValidationOptions _options = ValidationOptions.Default;
    private DocumentNode? _document;
    private int _nodesVisited;
    private int _comparisons;

    internal ValidationContext() => Fragments = new FragmentUsage(this);

    /// <summary>The document being validated.</summary>
    public DocumentNode Document => _document ?? throw new InvalidOperationException("No validation is under way.");

    /// <summary>
    /// The schema a request is validated against, or the one a type system document extends; null for neither.
    /// </summary>
    public Schema? ExistingSchema { get; private set; }

    /// <summary>The schema a request is validated against.</summary>
    /// <exception cref="InvalidOperationException">A rule for requests is used on a document of the type
    /// system.</exception>
    public Schema Schema => ExistingSchema ?? throw new InvalidOperationException("This rule needs a schema.");

    /// <summary>What the schema says about the current node.</summary>
    public TypeInfo Types { get; } = new();

    /// <summary>Fragments of the document, and what uses them.</summary>
    public FragmentUsage Fragments { get; }

    /// <summary>
    /// Whether a limit was reached, so that nothing more is reported; long loops of a rule stop then.
    /// </summary>
    public bool IsAborted { get; private set; }

    /// <summary>Whether messages leave out "Did you mean ...".</summary>
    public bool HideSuggestions => _options.HideSuggestions;

    /// <summary>The definition the current node belongs to, or the current node itself.</summary>
    public DefinitionNode? CurrentDefinition => _path.Count > 1 ? _path[1] as DefinitionNode : null;

    /// <summary>A node around the current one.</summary>
    /// <param name="levels">How far out: 1 is the parent.</param>
    /// <returns>Null beyond the document.</returns>
    public SyntaxNode? Ancestor(int levels) => levels < _path.Count ? _path[^(levels + 1)] : null;

    /// <summary>The last definition of a directive within the document itself.</summary>
    /// <param name="name">Name without the @.</param>
    public DirectiveDefinitionNode? FindDirectiveDefinition(string name) =>
        _directiveDefinitions.GetValueOrDefault(name);

    /// <summary>A directive of the schema; without a schema, one of those every schema has.</summary>
    /// <param name="name">Name without the @.</param>
    public Directive? FindDirective(string name) =>
        ExistingSchema is { } schema
            ? schema.GetDirective(name)
            : SpecifiedDirectives.All.FirstOrDefault(known => known.Name == name);

    /// <summary>The end of a message that proposes names, or nothing.</summary>
    /// <param name="input">The name that is unknown.</param>
    /// <param name="options">Gives the known names; called only when they may be shown.</param>
    public string DidYouMean(string input, Func<IEnumerable<string>> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return HideSuggestions ? "" : Suggestions.DidYouMean(null, Suggestions.For(input, options()));
    }

    /// <summary>Reports an error at nodes.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="nodes">The nodes concerned, the most important first.</param>
    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        Report(LocatedError.At(message, nodes));

    /// <summary>Reports an error.</summary>
    /// <param name="error">The error; its locations point into the document.</param>
    public void Report(GraphQLError error)
    {
        if (IsAborted)
        {
            return;
        }

        if (_errors.Count < _options.MaxErrors)
        {
            _errors.Add(error);
            return;
        }

        Abort(new GraphQLError("Too many validation errors, error limit reached. Validation aborted."));
    }

    /// <summary>
    /// Counts steps of the field-merge comparison; past the limit, ends the validation with an error.
    /// </summary>
    /// <param name="steps">Steps about to be taken.</param>
    /// <returns>Whether they may be taken.</returns>
    public bool SpendComparisons(int steps = 1)
    {
        _comparisons += steps;
        if (_comparisons > _options.MaxFieldMergeComparisons)
        {
            Abort(new GraphQLError(
                $"Checking which fields can be merged takes more than {_options.MaxFieldMergeComparisons} comparisons. "
                + "Validation aborted.").WithCode(ErrorCodes.FieldMergeComparisonsExceeded));
        }

        return !IsAborted;
    }

    /// <summary>
    /// Whether a recursion may go one level deeper; without room on the stack, ends the validation with an error.
    /// </summary>
    internal bool CanDescend()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            // A chain of fragments, each spreading the next, can be as long as the document.
            Abort(new GraphQLError("Document chains too many fragments. Validation aborted."));
        }

        return !IsAborted;
    }

    /// <summary>Ends the validation with an error that is reported even beyond the limit of errors.</summary>
    /// <param name="reason">Why validation stops here.</param>
    internal void Abort(GraphQLError reason)
    {
        if (!IsAborted)
        {
            IsAborted = true;
            _errors.Add(reason);
        }
    }

    internal void Begin(Schema? schema, DocumentNode document, ValidationOptions options)
    {
        _document = document;
        _options = options;
        ExistingSchema = schema;
        Types.Begin(schema);
        Fragments.Begin(schema, document, options.MaxFragmentVisits);
        foreach (var definition in document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                _directiveDefinitions[directive.Name.Value] = directive;
            }
        }
    }

    /// <summary>Hands over the errors and lets go of everything else.</summary>
    internal IReadOnlyList<GraphQLError> End(out ValidationEffort effort)
    {
        effort = new ValidationEffort(_nodesVisited + Fragments.NodesVisited, Fragments.Visits, _comparisons);
        IReadOnlyList<GraphQLError> errors = _errors.Count == 0 ? [] : _errors;
        if (_errors.Count > 0)
        {
            _errors = [];
        }

        _document = null;
        _path.Clear();
        _directiveDefinitions.Clear();
        ExistingSchema = null;
        Types.Begin(null);
        Fragments.End();
        IsAborted = false;
        _nodesVisited = 0;
        _comparisons = 0;
        return errors;
    }

    /// <summary>Moves down to a node.</summary>
    /// <returns>False for a description, which no rule looks at.</returns>
    internal bool Push(SyntaxNode node)
    {
        if (node is StringValueNode && _path.Count > 0 && IsDescription(node, _path[^1]))
        {
            return false;
        }

        _nodesVisited++;
        _path.Add(node);
        Types.Enter(node);
        return true;
    }

    internal void Pop(SyntaxNode node)
    {
        Types.Leave(node);
        _path.RemoveAt(_path.Count - 1);
    }

    private static bool IsDescription(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        VariableDefinitionNode variable => ReferenceEquals(variable.Description, node),
        ArgumentNode or ObjectFieldNode or ListValueNode or InputValueDefinitionNode => false,
        _ => true,
    };
}
