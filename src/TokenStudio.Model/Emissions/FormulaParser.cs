using TokenStudio.Model.Kinds;
using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>
/// Text to a formula, or the first problem with its place. Comparisons bind least, then + -, * /, the sign, and ^ most and
/// from the right: -2^2 is -4 and 2^3^2 is 2^9.
/// </summary>
static class FormulaParser
{
    public static (Formula? Formula, FormulaProblem? Problem) Parse(string text)
    {
        if (text.Length > Formula.MostLength) return (null, new(Formula.MostLength, $"A formula has at most {Formula.MostLength:N0} characters."));
        var parsing = new Parsing(text);
        try
        {
            return (new(text, parsing.Whole()), null);
        }
        catch (ProblemException problem)
        {
            return (null, problem.Problem);
        }
    }

    // Leaves the descent at the first problem; never passes Parse.
    sealed class ProblemException(FormulaProblem problem) : Exception
    {
        public FormulaProblem Problem => problem;
    }

    sealed class Parsing(string text)
    {
        readonly FormulaTokens tokens = new(text);
        int depth;

        public Term Whole()
        {
            Move();
            if (tokens.Kind == FormulaToken.End) throw Fault("The formula is empty.", "Use 0", "0");
            var at = tokens.At;
            var term = Comparison();
            if (tokens.Kind == FormulaToken.End) return Amount(term, at);
            if (tokens.Word == ")") throw Fault("This bracket closes nothing.", "Remove it", tokens.Replace(tokens.At, 1, ""));
            throw tokens.Kind == FormulaToken.Sign
                ? Fault($"\"{tokens.Word}\" does not belong here.")
                : Fault($"A sign is missing before \"{tokens.Word}\".", "Multiply", tokens.Replace(tokens.At, 0, "*"));
        }

        Term Comparison()
        {
            var at = tokens.At;
            var left = Sum();
            if (tokens.Word is not ("<" or "<=" or ">" or ">=" or "==" or "!=")) return left;
            var sign = tokens.Word;
            Move();
            var second = tokens.At;
            var right = Sum();
            return new ComparisonTerm(sign, Amount(left, at), Amount(right, second));
        }

        Term Sum() => Chain(Product, "+", "-");

        Term Product() => Chain(Signed, "*", "/");

        Term Chain(Func<Term> part, string first, string second)
        {
            var at = tokens.At;
            var left = part();
            while (tokens.Kind == FormulaToken.Sign && (tokens.Word == first || tokens.Word == second))
            {
                var sign = tokens.Word[0];
                Move();
                var rightAt = tokens.At;
                var right = part();
                left = new ArithmeticTerm(sign, Amount(left, at), Amount(right, rightAt));
            }

            return left;
        }

        Term Signed()
        {
            if (tokens.Kind != FormulaToken.Sign || tokens.Word != "-") return Power();
            Move();
            var at = tokens.At;
            return new NegativeTerm(Amount(Deeper(Signed), at));
        }

        Term Power()
        {
            var at = tokens.At;
            var left = Primary();
            if (tokens.Word != "^") return left;
            Move();
            var rightAt = tokens.At;
            return new ArithmeticTerm('^', Amount(left, at), Amount(Deeper(Signed), rightAt));
        }

        Term Primary()
        {
            if (tokens.Kind == FormulaToken.Number)
            {
                var number = tokens.Number;
                Move();
                return new NumberTerm(number);
            }

            if (tokens.Kind == FormulaToken.Name) return Name();
            if (tokens.Word != "(") throw Fault(tokens.Kind == FormulaToken.End ? (Phrase)"The formula ends where a value is expected." : (Phrase)$"A value is expected here, not \"{tokens.Word}\".");
            Move();
            var inner = Deeper(Comparison);
            Closed();
            return inner;
        }

        Term Name()
        {
            var (name, at) = (tokens.Word, tokens.At);
            Move();
            if (tokens.Word == "(") return Call(name, at);
            if (VariableTerm.Names.Contains(name)) return new VariableTerm(name);
            if (CallTerm.Functions.Any(f => f.Name == name)) throw new ProblemException(new(at, $"{name} needs its arguments in brackets."));
            throw Unknown(name, at, VariableTerm.Names);
        }

        CallTerm Call(string name, int at)
        {
            var known = CallTerm.Functions.FirstOrDefault(f => f.Name == name);
            if (known.Name is null && VariableTerm.Names.Contains(name)) throw Fault($"A sign is missing behind {name}.", "Multiply", tokens.Replace(tokens.At, 0, "*"));
            if (known.Name is null) throw Unknown(name, at, CallTerm.Functions.Select(f => f.Name));
            var arguments = new List<Term>();
            do
            {
                Move();
                var place = tokens.At;
                var argument = Deeper(Comparison);
                var condition = name == "if" && arguments.Count == 0;
                if (condition && !argument.IsCondition) throw new ProblemException(new(place, "if asks a comparison first, such as if(t < 1, 10, 5)."));
                arguments.Add(condition ? argument : Amount(argument, place));
            }
            while (tokens.Word == ",");
            Closed();
            if (arguments.Count >= known.Least && arguments.Count <= known.Most) return new CallTerm(name, arguments.ToValueList());
            throw new ProblemException(new(at, (known.Least, known.Most) switch
            {
                (1, 1) => (Phrase)$"{name} takes 1 argument, not {arguments.Count}.",
                var (least, most) when least == most => (Phrase)$"{name} takes {least} arguments, not {arguments.Count}.",
                var (least, most) => (Phrase)$"{name} takes {least} to {most} arguments, not {arguments.Count}.",
            }));
        }

        void Closed()
        {
            if (tokens.Kind == FormulaToken.End) throw Fault("A closing bracket is missing.", "Close it", text + ")");
            if (tokens.Word != ")") throw Fault($"A closing bracket is expected here, not \"{tokens.Word}\".");
            Move();
        }

        // A bound on the nesting, so that no text can exhaust the stack.
        Term Deeper(Func<Term> part)
        {
            if (++depth > Formula.MostDepth) throw Fault($"The formula is nested deeper than {Formula.MostDepth} levels.");
            var term = part();
            depth--;
            return term;
        }

        static Term Amount(Term term, int at) =>
            term.IsCondition ? throw new ProblemException(new(at, "A comparison is no number; ask it with if(comparison, a, b).")) : term;

        ProblemException Unknown(string name, int at, IEnumerable<string> known)
        {
            if (name is "staked" or "price") return new(new(at, $"{name} is not modelled yet; a formula knows {string.Join(", ", VariableTerm.Names)}."));
            var all = known.ToArray();
            return Nearest.Meant(name, all) is { } meant
                ? new(new(at, $"\"{name}\" is not known; \"{meant}\" may be meant.", $"Use {meant}", tokens.Replace(at, name.Length, meant)))
                : new(new(at, $"\"{name}\" is not known here; a formula knows {string.Join(", ", all)}."));
        }

        void Move()
        {
            if (tokens.Move() is { } problem) throw new ProblemException(problem);
        }

        ProblemException Fault(Phrase message, Phrase? label = null, string? fix = null) => new(new(tokens.At, message, label, fix));
    }
}
