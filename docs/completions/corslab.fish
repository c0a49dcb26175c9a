function __corslab_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __corslab_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __corslab_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __corslab_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __corslab_parse_tokens -S
    set -l unparsed_tokens (__corslab_tokens -pc)
    switch $unparsed_tokens[1]
    case 'corslab'
        __corslab_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'play'
            __corslab_parse_subcommand 1 'browser=' 'recent' 'config=' 'theme=' 'ascii' 'no-ascii' 'motion=' 'mouse' 'no-mouse' 'speed=' 'linear' 'no-linear' 'keys=' 'snapshot=' 'size=' 'version' 'h/help'
        case 'learn'
            __corslab_parse_subcommand 1 'lessons=' 'workshop=' 'present' 'config=' 'theme=' 'ascii' 'no-ascii' 'motion=' 'mouse' 'no-mouse' 'speed=' 'linear' 'no-linear' 'keys=' 'snapshot=' 'size=' 'version' 'h/help'
        case 'run'
            __corslab_parse_subcommand -r 1 'format=' 'browser=' 'version' 'h/help'
        case 'check'
            __corslab_parse_subcommand -r 1 'format=' 'browser=' 'version' 'h/help'
        case 'respond'
            __corslab_parse_subcommand 2 'format=' 'version' 'h/help'
        case 'scenarios'
            __corslab_parse_subcommand 1 'version' 'h/help'
        case 'lessons'
            __corslab_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __corslab_parse_subcommand 0 'lessons=' 'format=' 'version' 'h/help'
            case 'check'
                __corslab_parse_subcommand -r 1 'lessons=' 'version' 'h/help'
            case 'run'
                __corslab_parse_subcommand 1 'lessons=' 'policy=' 'change=' 'part=' 'format=' 'version' 'h/help'
            case 'new'
                __corslab_parse_subcommand 1 'o/output=' 'id=' 'version' 'h/help'
            case 'progress'
                __corslab_parse_subcommand 0 'lessons=' 'merge=' 'take-back=+' 'raw' 'path' 'version' 'h/help'
            case 'notes'
                __corslab_parse_subcommand 1 'lessons=' 'version' 'h/help'
            end
        case 'config'
            __corslab_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'path'
                __corslab_parse_subcommand 0 'version' 'h/help'
            case 'show'
                __corslab_parse_subcommand 0 'config=' 'theme=' 'ascii' 'no-ascii' 'motion=' 'mouse' 'no-mouse' 'speed=' 'linear' 'no-linear' 'version' 'h/help'
            case 'check'
                __corslab_parse_subcommand 1 'version' 'h/help'
            case 'keys'
                __corslab_parse_subcommand 0 'config=' 'version' 'h/help'
            end
        case 'help'
            __corslab_parse_subcommand -r 1 'version'
        end
    end
end

function __corslab_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __corslab_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __corslab_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __corslab_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__corslab_tokens -p)
    if test -z "$(__corslab_tokens -t)"
        set -l index (count (__corslab_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'corslab' -f
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'play' -d 'Step through a scenario, and change anything in it.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'learn' -d 'Take the course, a lesson at a time.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'run' -d 'Run scenarios and tell what happened.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'check' -d 'Run scenarios and compare them with what they expect.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'respond' -d 'Ask a policy\'s server what it answers, without a browser in between.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'scenarios' -d 'List the built-in scenarios, or print one to start from.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'lessons' -d 'List, check, grade and write lessons, and see what you have done.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'config' -d 'Show or check the configuration.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" browser' -l 'browser' -d 'The browser to simulate, whatever the scenario says.' -rfka 'standard chromium firefox webkit'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" recent' -l 'recent' -d 'Begin with the list of what was played lately and what comes with the program.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" config' -l 'config' -d 'The configuration to use instead of the usual one.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" theme' -l 'theme' -d 'The colours.' -rfka 'default light colorblind mono'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" ascii' -l 'ascii' -d 'Draw with ASCII signs only.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" no-ascii' -l 'no-ascii' -d 'Draw with ASCII signs only.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" motion' -l 'motion' -d 'Whether anything may move by itself.' -rfka 'full reduced'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" mouse' -l 'mouse' -d 'React to clicks and the wheel.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" no-mouse' -l 'no-mouse' -d 'React to clicks and the wheel.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" speed' -l 'speed' -d 'How fast a run plays.' -rfka 'slow normal fast rapid'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" linear' -l 'linear' -d 'Tell the story as plain text, for screen readers, instead of drawing a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" no-linear' -l 'no-linear' -d 'Tell the story as plain text, for screen readers, instead of drawing a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" keys' -l 'keys' -d 'Keys to press first: names such as Right, Enter or C-l, characters, "quoted text".' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" snapshot' -l 'snapshot' -d 'Print the screen to standard output, which is written as -.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" size' -l 'size' -d 'The size of the screen that is printed, 120x40 by default.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab play" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" lessons' -l 'lessons' -d 'A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" workshop' -l 'workshop' -d 'The path of a workshop, shown to a room: 45, 90 or half-day.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" present' -l 'present' -d 'Show it to a room: widely set, votes counted, and no verdict before all have voted.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" config' -l 'config' -d 'The configuration to use instead of the usual one.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" theme' -l 'theme' -d 'The colours.' -rfka 'default light colorblind mono'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" ascii' -l 'ascii' -d 'Draw with ASCII signs only.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" no-ascii' -l 'no-ascii' -d 'Draw with ASCII signs only.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" motion' -l 'motion' -d 'Whether anything may move by itself.' -rfka 'full reduced'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" mouse' -l 'mouse' -d 'React to clicks and the wheel.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" no-mouse' -l 'no-mouse' -d 'React to clicks and the wheel.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" speed' -l 'speed' -d 'How fast a run plays.' -rfka 'slow normal fast rapid'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" linear' -l 'linear' -d 'Tell the story as plain text, for screen readers, instead of drawing a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" no-linear' -l 'no-linear' -d 'Tell the story as plain text, for screen readers, instead of drawing a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" keys' -l 'keys' -d 'Keys to press first: names such as Right, Enter or C-l, characters, "quoted text".' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" snapshot' -l 'snapshot' -d 'Print the screen to standard output, which is written as -.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" size' -l 'size' -d 'The size of the screen that is printed, 120x40 by default.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab learn" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab run" format' -l 'format' -d 'How to tell it.' -rfka 'text json jsonl sequence har curl'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab run" browser' -l 'browser' -d 'The browser to simulate, whatever the scenarios say.' -rfka 'standard chromium firefox webkit'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab run" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab check" format' -l 'format' -d 'How to tell it.' -rfka 'text tap junit'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab check" browser' -l 'browser' -d 'The browser to simulate, whatever the scenarios say.' -rfka 'standard chromium firefox webkit'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab check" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab respond" format' -l 'format' -d 'How to tell it.' -rfka 'jsonl'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab respond" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab respond" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab scenarios" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab scenarios" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab lessons" -eq 1' -fa 'list' -d 'List the lessons, chapter by chapter, with what you have done.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab lessons" -eq 1' -fa 'check' -d 'Prove lessons: that they can be solved, and that everything they say is so.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab lessons" -eq 1' -fa 'run' -d 'Grade a policy against the goals of a lesson, without a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab lessons" -eq 1' -fa 'new' -d 'Write the beginning of a lesson from a scenario.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab lessons" -eq 1' -fa 'progress' -d 'Tell what has been done in the course, or add what was done elsewhere.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab lessons" -eq 1' -fa 'notes' -d 'Print the presenter\'s notes of a workshop, stop by stop.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons list" lessons' -l 'lessons' -d 'A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons list" format' -l 'format' -d 'How to tell it.' -rfka 'text json'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons list" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons check" lessons' -l 'lessons' -d 'A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons check" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" lessons' -l 'lessons' -d 'A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" policy' -l 'policy' -d 'The policy; - is standard input.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" change' -l 'change' -d 'A change of any kind instead of a policy.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" part' -l 'part' -d 'Which part of the lesson, counted from 1.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" format' -l 'format' -d 'How to tell it.' -rfka 'text tap junit'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons run" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons new" o output' -l 'output' -s 'o' -d 'The file to write, which must not be there yet.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons new" id' -l 'id' -d 'What the lesson will be called, 1-9 by default.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons new" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress" lessons' -l 'lessons' -d 'A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress" merge' -l 'merge' -d 'Add what this progress file says; - is standard input.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress"' -l 'take-back' -d 'Take back a belief that was recorded by accident, such as F14.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress" raw' -l 'raw' -d 'Print the file itself, which --merge takes on another machine.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress" path' -l 'path' -d 'Only say where the file is, or would be.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons progress" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons notes" lessons' -l 'lessons' -d 'A folder of lessons instead of those inside the program; CORSLAB_LESSONS names one, too.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons notes" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab lessons notes" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab config" -eq 1' -fa 'path' -d 'Print where the configuration file is, or would be.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab config" -eq 1' -fa 'show' -d 'Print everything that holds, and where it comes from.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab config" -eq 1' -fa 'check' -d 'Say what is wrong with a configuration, with line and column.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_positional "corslab config" -eq 1' -fa 'keys' -d 'Print the page of all keys, as the configuration has them.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config path" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config path" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" config' -l 'config' -d 'The configuration to use instead of the usual one.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" theme' -l 'theme' -d 'The colours.' -rfka 'default light colorblind mono'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" ascii' -l 'ascii' -d 'Draw with ASCII signs only.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" no-ascii' -l 'no-ascii' -d 'Draw with ASCII signs only.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" motion' -l 'motion' -d 'Whether anything may move by itself.' -rfka 'full reduced'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" mouse' -l 'mouse' -d 'React to clicks and the wheel.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" no-mouse' -l 'no-mouse' -d 'React to clicks and the wheel.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" speed' -l 'speed' -d 'How fast a run plays.' -rfka 'slow normal fast rapid'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" linear' -l 'linear' -d 'Tell the story as plain text, for screen readers, instead of drawing a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" no-linear' -l 'no-linear' -d 'Tell the story as plain text, for screen readers, instead of drawing a screen.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config check" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config keys" config' -l 'config' -d 'The configuration to use instead of the usual one.' -rfka ''
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config keys" version' -l 'version' -d 'Show the version.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab config keys" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'corslab' -n '__corslab_should_offer_completions_for_flags_or_options "corslab help" version' -l 'version' -d 'Show the version.'
