<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cameras</name>
    <message>
        <source>State of the line</source>
        <translation>在线状态记录</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Limit, time</source>
        <translation>限期时间</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>To assign</source>
        <translation>待派修</translation>
    </message>
    <message>
        <source>Under repair</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>To accept</source>
        <translation>待验收</translation>
    </message>
    <message>
        <source>Open at the end of</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Overdue at the end of</source>
        <translation>期末超期</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障报修</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Camera point</source>
        <translation>点位名称</translation>
    </message>
    <message>
        <source>Known as</source>
        <translation>点位俗称</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>设备编码</translation>
    </message>
    <message>
        <source>Class of point</source>
        <translation>点位类型</translation>
    </message>
    <message>
        <source>Type of camera</source>
        <translation>摄像机类型</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>安装用途</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>安装地址</translation>
    </message>
    <message>
        <source>Looks to the</source>
        <translation>监视方位</translation>
    </message>
    <message>
        <source>Indoors or outdoors</source>
        <translation>室内外</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>管理单位</translation>
    </message>
    <message>
        <source>Days footage has to be kept</source>
        <translation>应保存天数</translation>
    </message>
    <message>
        <source>Feed of unit</source>
        <translation>接入单位</translation>
    </message>
    <message>
        <source>State of the device</source>
        <translation>设备状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>接入网络</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>统计日期</translation>
    </message>
    <message>
        <source>Household cameras</source>
        <translation>居民“看家”摄像头</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>录像机</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>放置地点</translation>
    </message>
    <message>
        <source>The village has a count of this day already; please change that one.</source>
        <translation>该村当天已有统计数，请修改原记录。</translation>
    </message>
    <message>
        <source>Say what the recorder is called.</source>
        <translation>请填写录像机名称。</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>Kind of stream</source>
        <translation>视频流类型</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP地址</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>设备厂商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>设备型号</translation>
    </message>
    <message>
        <source>Serial no.</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>硬盘容量</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>New recorder</source>
        <translation>新增录像机</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>新增统计数</translation>
    </message>
    <message>
        <source>Path of the main stream</source>
        <translation>主码流路径</translation>
    </message>
    <message>
        <source>Path of the sub-stream</source>
        <translation>子码流路径</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Village, road, spot, direction</source>
        <translation>村＋路＋部位＋朝向</translation>
    </message>
    <message>
        <source>20 digits, empty when it has none</source>
        <translation>国标20位，没有可空</translation>
    </message>
    <message>
        <source>New camera</source>
        <translation>新增摄像机</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Caption in the picture</source>
        <translation>字幕标注</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能类型</translation>
    </message>
    <message>
        <source>Kinds of place</source>
        <translation>位置类型</translation>
    </message>
    <message>
        <source>Connected to the platform</source>
        <translation>已联网</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>点位级别</translation>
    </message>
    <message>
        <source>The fault is struck out as a false report; it keeps its number.</source>
        <translation>该故障按误报作废，编号保留。</translation>
    </message>
    <message>
        <source>Report a fault</source>
        <translation>报修</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>故障描述</translation>
    </message>
    <message>
        <source>Cause of the outage</source>
        <translation>离线原因</translation>
    </message>
    <message>
        <source>All that went offline with it</source>
        <translation>同时离线的一并登记</translation>
    </message>
    <message>
        <source>In its village or everywhere, within 3 minutes</source>
        <translation>本村或全所，3分钟内同时中断</translation>
    </message>
    <message>
        <source>Begin a planned stop</source>
        <translation>开始计划停机</translation>
    </message>
    <message>
        <source>End the planned stop</source>
        <translation>结束计划停机</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Assign the repair</source>
        <translation>派修</translation>
    </message>
    <message>
        <source>Repair begun</source>
        <translation>开始维修</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>验收</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>To be repaired by</source>
        <translation>修复期限</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the time.</source>
        <translation>“{what}”晚于现在，请核对时间。</translation>
    </message>
    <message>
        <source>“{what}” lies before {time}; please check the time.</source>
        <translation>“{what}”早于{time}，请核对时间。</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>报修时间</translation>
    </message>
    <message>
        <source>This camera is not in service; its faults are not counted.</source>
        <translation>该摄像机不在用，不计故障。</translation>
    </message>
    <message>
        <source>{number} is open on this camera for the same reason; please continue that one.</source>
        <translation>该摄像机同类故障{number}尚未结案，请在原单上继续。</translation>
    </message>
    <message>
        <source>{number} is open on this camera.</source>
        <translation>该摄像机尚有未结故障{number}。</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>报修人</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>核实时间</translation>
    </message>
    <message>
        <source>Assigned at</source>
        <translation>派修时间</translation>
    </message>
    <message>
        <source>Say who is to repair it.</source>
        <translation>请填写维修单位。</translation>
    </message>
    <message>
        <source>This is no external cause: the station has to have it repaired. Assign it instead.</source>
        <translation>这不属于外部原因，应当由本所派修，请改用“派修”。</translation>
    </message>
    <message>
        <source>A fault that is closed stays as it is.</source>
        <translation>已结案的故障不再改动。</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>维修单位</translation>
    </message>
    <message>
        <source>Contractor&apos;s telephone</source>
        <translation>维修电话</translation>
    </message>
    <message>
        <source>Repair begun at</source>
        <translation>开始维修</translation>
    </message>
    <message>
        <source>Repaired at</source>
        <translation>修复时间</translation>
    </message>
    <message>
        <source>What was repaired</source>
        <translation>维修结果</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>验收时间</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>验收人</translation>
    </message>
    <message>
        <source>External cause</source>
        <translation>外部原因</translation>
    </message>
    <message>
        <source>Login kept</source>
        <translation>已存登录账号</translation>
    </message>
    <message>
        <source>Warranty over</source>
        <translation>质保已过</translation>
    </message>
    <message>
        <source>Warranty about to end</source>
        <translation>质保到期</translation>
    </message>
    <message>
        <source>Not filed</source>
        <translation>未备案</translation>
    </message>
    <message>
        <source>Filing overdue</source>
        <translation>备案逾期</translation>
    </message>
    <message>
        <source>Footage kept too short</source>
        <translation>录像天数不足</translation>
    </message>
    <message>
        <source>Feed of a unit</source>
        <translation>单位接入</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Import no.</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Changed by import no.</source>
        <translation>导入更新批次</translation>
    </message>
    <message>
        <source>The records are not encrypted, so no login can be kept. Encrypt them first: settings, access, recovery and encryption.</source>
        <translation>记录未加密，不能保存登录账号。请先加密：系统设置→登录与口令→恢复密钥与加密。</translation>
    </message>
    <message>
        <source>A login is kept already; what you type here replaces it.</source>
        <translation>已保存有登录账号，在此填写的将替换原账号。</translation>
    </message>
    <message>
        <source>The login kept belongs to the present address and is cleared with it; please enter it again afterwards.</source>
        <translation>已保存的登录账号属于现在的地址，地址更改后随即清除，请改后重新设置。</translation>
    </message>
    <message>
        <source>The login is cleared for good; a device that asks for one then shows no picture.</source>
        <translation>登录账号清除后不能找回；需要登录的设备将没有画面。</translation>
    </message>
    <message>
        <source>Set the login</source>
        <translation>设置登录账号</translation>
    </message>
    <message>
        <source>Name of the login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录账号</translation>
    </message>
    <message>
        <source>Password of the device</source>
        <translation>设备密码</translation>
    </message>
    <message>
        <source>kept encrypted, shown to nobody</source>
        <translation>加密保存，任何人看不到</translation>
    </message>
    <message>
        <source>Clear the login</source>
        <translation>清除登录账号</translation>
    </message>
    <message>
        <source>Why it was taken out of use</source>
        <translation>停用拆除原因</translation>
    </message>
    <message>
        <source>Looked at since</source>
        <translation>开始巡检时间</translation>
    </message>
    <message>
        <source>Video wall</source>
        <translation>视频墙</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Field of the wall</source>
        <translation>视频墙窗格</translation>
    </message>
    <message>
        <source>Fields of the layout</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Cameras in their order</source>
        <translation>摄像机顺序</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预置位</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows high</source>
        <translation>占行</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>占列</translation>
    </message>
    <message>
        <source>New video wall</source>
        <translation>新建视频墙</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>新建预案</translation>
    </message>
    <message>
        <source>New layout by rows and columns</source>
        <translation>按行列新建预案</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>修改预案</translation>
    </message>
    <message>
        <source>New tour</source>
        <translation>新建轮巡</translation>
    </message>
    <message>
        <source>Change the tour</source>
        <translation>修改轮巡</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>轮巡</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Seconds a camera</source>
        <translation>停留秒数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Stop of a tour</source>
        <translation>轮巡点位</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预置位</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Installed on</source>
        <translation>安装日期</translation>
    </message>
    <message>
        <source>Taken over on</source>
        <translation>验收日期</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>质保期至</translation>
    </message>
    <message>
        <source>Filed on</source>
        <translation>备案日期</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>核查日期</translation>
    </message>
    <message>
        <source>Choose at least one photo.</source>
        <translation>请至少选一张照片。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>在线状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Fault open</source>
        <translation>有未结故障</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>在用（含维修）</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Give the IP address first; without it the other parts reach nothing.</source>
        <translation>请先填写IP地址；没有IP地址，端口和路径不起作用。</translation>
    </message>
    <message>
        <source>RTSP stream</source>
        <translation>RTSP视频流</translation>
    </message>
    <message>
        <source>RTSP stream, encrypted</source>
        <translation>RTSPS视频流（加密）</translation>
    </message>
    <message>
        <source>Web stream (HTTP)</source>
        <translation>HTTP视频流</translation>
    </message>
    <message>
        <source>Web stream, encrypted (HTTPS)</source>
        <translation>HTTPS视频流（加密）</translation>
    </message>
    <message>
        <source>It has not been confirmed yet; confirm it first.</source>
        <translation>尚未核实，请先核实。</translation>
    </message>
    <message>
        <source>Nobody is to repair it yet; assign it first.</source>
        <translation>尚未派修，请先派修。</translation>
    </message>
    <message>
        <source>It is assigned; record the repair first.</source>
        <translation>已派修，请先登记维修情况。</translation>
    </message>
    <message>
        <source>It is being repaired; record the repair first.</source>
        <translation>正在维修，请先登记修复。</translation>
    </message>
    <message>
        <source>It waits for an external cause to end; record that it works again, or resume it.</source>
        <translation>正等待外部原因消除；恢复后登记修复，或重新核实继续派修。</translation>
    </message>
    <message>
        <source>It is repaired; accept it, or send it back.</source>
        <translation>已修复，请验收或退回。</translation>
    </message>
    <message>
        <source>It is accepted; report a new fault if it fails again.</source>
        <translation>已验收；如再次故障请重新报修。</translation>
    </message>
    <message>
        <source>The device was scrapped with this fault.</source>
        <translation>设备已随本故障报废。</translation>
    </message>
    <message>
        <source>Outdoors</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>Indoors</source>
        <translation>室内</translation>
    </message>
    <message>
        <source>East</source>
        <translation>东</translation>
    </message>
    <message>
        <source>West</source>
        <translation>西</translation>
    </message>
    <message>
        <source>South</source>
        <translation>南</translation>
    </message>
    <message>
        <source>North</source>
        <translation>北</translation>
    </message>
    <message>
        <source>South-east</source>
        <translation>东南</translation>
    </message>
    <message>
        <source>North-east</source>
        <translation>东北</translation>
    </message>
    <message>
        <source>South-west</source>
        <translation>西南</translation>
    </message>
    <message>
        <source>North-west</source>
        <translation>西北</translation>
    </message>
    <message>
        <source>All around</source>
        <translation>全向</translation>
    </message>
    <message>
        <source>Being built</source>
        <translation>在建</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>日常</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>Market day</source>
        <translation>赶集日</translation>
    </message>
    <message>
        <source>Flood season</source>
        <translation>汛期</translation>
    </message>
    <message>
        <source>School runs</source>
        <translation>护学</translation>
    </message>
    <message>
        <source>Large event</source>
        <translation>重大活动</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>The field at row {row}, column {column} does not lie on a wall of {rows} rows and {columns} columns.</source>
        <translation>第 {row} 行第 {column} 列的窗格超出了 {rows} 行 {columns} 列的视频墙。</translation>
    </message>
    <message>
        <source>The fields at row {row}, column {column} and at row {row2}, column {column2} overlap.</source>
        <translation>第 {row} 行第 {column} 列与第 {row2} 行第 {column2} 列的窗格重叠。</translation>
    </message>
    <message>
        <source>The field at row {row}, column {column} needs a camera or a tour, and not both.</source>
        <translation>第 {row} 行第 {column} 列的窗格应填一台摄像机或一条轮巡，二者只填其一。</translation>
    </message>
    <message>
        <source>{name} is on this wall {count} times.</source>
        <translation>{name}在本预案中出现了 {count} 次。</translation>
    </message>
    <message>
        <source>A tour stays at least {least} seconds with each camera.</source>
        <translation>轮巡每台摄像机至少停留 {least} 秒。</translation>
    </message>
    <message>
        <source>A tour needs at least one camera.</source>
        <translation>轮巡至少要有一台摄像机。</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Planned stop</source>
        <translation>计划停用</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未巡检</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答正常</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>拒绝连接</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Wants another login</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>Knows no such stream</source>
        <translation>没有该视频流</translation>
    </message>
    <message>
        <source>Reports an error</source>
        <translation>设备报错</translation>
    </message>
    <message>
        <source>Answers nonsense</source>
        <translation>应答异常</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>未填地址</translation>
    </message>
    <message>
        <source>No network here</source>
        <translation>本机网络不通</translation>
    </message>
    <message>
        <source>Key point</source>
        <translation>重点点位</translation>
    </message>
    <message>
        <source>Ordinary point</source>
        <translation>一般点位</translation>
    </message>
    <message>
        <source>Remote point</source>
        <translation>偏远点位</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>已报修</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已派修</translation>
    </message>
    <message>
        <source>Being repaired</source>
        <translation>维修中</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已修复</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已验收</translation>
    </message>
    <message>
        <source>Scrapped</source>
        <translation>已报废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible.</source>
        <translation>记录将永久作废，仍可查看。</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the day.</source>
        <translation>“{what}”晚于今天，请核对日期。</translation>
    </message>
    <message>
        <source>“{what}” lies before {day}; please check the day.</source>
        <translation>“{what}”早于{day}，请核对日期。</translation>
    </message>
    <message>
        <source>Device id {device_no} is that of {number}; each camera has an id of its own.</source>
        <translation>设备编码{device_no}已登记在{number}名下，一机一码，请核对。</translation>
    </message>
    <message>
        <source>Say what the camera point is called.</source>
        <translation>请填写点位名称。</translation>
    </message>
    <message>
        <source>Say where the camera hangs.</source>
        <translation>请填写安装地址。</translation>
    </message>
    <message>
        <source>In use since</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Say who looks after the camera.</source>
        <translation>请填写管理单位。</translation>
    </message>
    <message>
        <source>A camera that is removed is not registered; register it as it hangs now.</source>
        <translation>已拆除的摄像机不再新增登记，请按现状登记。</translation>
    </message>
    <message>
        <source>Limit from</source>
        <translation>限期依据</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限期</translation>
    </message>
    <message>
        <source>The fault</source>
        <translation>故障情况</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处理经过</translation>
    </message>
    <message>
        <source>Its camera</source>
        <translation>所属摄像机</translation>
    </message>
    <message>
        <source>Out of use since</source>
        <translation>停用拆除日期</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Main stream</source>
        <translation>主码流</translation>
    </message>
    <message>
        <source>Sub-stream</source>
        <translation>子码流</translation>
    </message>
    <message>
        <source>The camera point</source>
        <translation>点位信息</translation>
    </message>
    <message>
        <source>Device and line</source>
        <translation>设备与联网</translation>
    </message>
    <message>
        <source>Upkeep and filing</source>
        <translation>管理与备案</translation>
    </message>
    <message>
        <source>The recorder</source>
        <translation>录像机信息</translation>
    </message>
    <message>
        <source>The count</source>
        <translation>统计信息</translation>
    </message>
    <message>
        <source>“{text}” is no MAC address; it looks like 00-1A-2B-3C-4D-5E.</source>
        <translation>“{text}”不是MAC地址，格式如00-1A-2B-3C-4D-5E。</translation>
    </message>
    <message>
        <source>Longitude and latitude belong together; give both or none.</source>
        <translation>经度和纬度要么都填，要么都不填。</translation>
    </message>
    <message>
        <source>Longitude {lon}, latitude {lat} is not in China; were the two exchanged?</source>
        <translation>经度{lon}、纬度{lat}不在国内，是否填反了？</translation>
    </message>
    <message>
        <source>A device id has 20 digits; this one has {length}. Please compare it with the platform&apos;s list.</source>
        <translation>设备编码应为20位，这里是{length}位，请与平台目录核对。</translation>
    </message>
    <message>
        <source>A device id has digits only; “{sign}” is none.</source>
        <translation>设备编码只能是数字，“{sign}”不是数字。</translation>
    </message>
    <message>
        <source>The spreadsheet has rounded this device id; format its column as text there, enter the id again and import once more.</source>
        <translation>设备编码已被电子表格按数值取整失真；请在表中把该列设为文本格式、重新填写编码后再导入。</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>The camera is in use already.</source>
        <translation>该摄像机已在用。</translation>
    </message>
    <message>
        <source>Only a camera in use goes to repair; this one is not.</source>
        <translation>只有在用的摄像机才能转维修，这台不是在用状态。</translation>
    </message>
    <message>
        <source>The camera is out of use already.</source>
        <translation>该摄像机已停用。</translation>
    </message>
    <message>
        <source>The camera was removed already.</source>
        <translation>该摄像机已拆除。</translation>
    </message>
    <message>
        <source>Out of use, still hanging</source>
        <translation>停用（仍在现场）</translation>
    </message>
    <message>
        <source>Removed, taken down</source>
        <translation>拆除</translation>
    </message>
    <message>
        <source>This camera is not in service; it cannot be stopped for a while.</source>
        <translation>该摄像机不在用，无须登记计划停机。</translation>
    </message>
    <message>
        <source>A planned stop of this camera is under way.</source>
        <translation>该摄像机正在计划停机。</translation>
    </message>
    <message>
        <source>No planned stop of this camera is under way.</source>
        <translation>该摄像机没有正在进行的计划停机。</translation>
    </message>
    <message>
        <source>This camera was not offline; there is no cause to say.</source>
        <translation>该摄像机没有离线记录，无须填写原因。</translation>
    </message>
    <message>
        <source>County {county}, access unit {unit}, industry {industry}, type {kind}, network {network}, serial {serial}.</source>
        <translation>区划 {county}｜接入单位 {unit}｜行业 {industry}｜设备类型 {kind}｜网络标识 {network}｜序号 {serial}</translation>
    </message>
    <message>
        <source>An 18-digit id of the older rule; it is kept as it stands.</source>
        <translation>18位旧规则编码，按原样保存，不作解析。</translation>
    </message>
    <message>
        <source>{county} is no county this program knows; area codes age, please compare it with the list.</source>
        <translation>区划代码{county}不在程序的区划表中；区划代码会调整，请与平台目录核对。</translation>
    </message>
    <message>
        <source>{county} lies in another prefecture than the station; please compare the id with the list.</source>
        <translation>{county}与本所不属同一市州，请核对设备编码。</translation>
    </message>
    <message>
        <source>By its type the id is no camera&apos;s: {kind}.</source>
        <translation>按设备类型，这不是摄像机编码：{kind}。</translation>
    </message>
    <message>
        <source>{code} a trade or branch</source>
        <translation>{code} 行业</translation>
    </message>
    <message>
        <source>{code} residents</source>
        <translation>{code} 居民</translation>
    </message>
    <message>
        <source>{code} other owners</source>
        <translation>{code} 其他</translation>
    </message>
    <message>
        <source>The id ends with five noughts, as one does that a spreadsheet has rounded; please compare it.</source>
        <translation>编码以五个0结尾，像是被表格软件舍入过，请核对。</translation>
    </message>
    <message>
        <source>“{word}”: inside rooms where people sleep, bathe or change, no camera may be installed (State Council decree 799, art. 8). Please check the place.</source>
        <translation>出现“{word}”：旅客住宿、洗浴、更衣等私密处所内禁止安装摄像机（国务院令第799号第八条），请核对安装位置。</translation>
    </message>
    <message>
        <source>{camera} has the same stream address.</source>
        <translation>{camera}的取流地址与此相同。</translation>
    </message>
    <message>
        <source>{camera} has the same name or address.</source>
        <translation>{camera}的点位名称或安装地址与此相同。</translation>
    </message>
    <message>
        <source>The caption in the picture is not the name of the point.</source>
        <translation>字幕标注与点位名称不一致。</translation>
    </message>
    <message>
        <source>{camera} has this device id.</source>
        <translation>{camera}已使用该设备编码。</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Place and view</source>
        <translation>位置与朝向</translation>
    </message>
    <message>
        <source>Side of the road</source>
        <translation>道路方位</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>坐标</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Bearing from north</source>
        <translation>方位角</translation>
    </message>
    <message>
        <source>Angle of view</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Sees as far as</source>
        <translation>可视距离</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>安装方式</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>架设高度</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备信息</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC地址</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件版本</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>Fill light</source>
        <translation>补光方式</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>有云台</translation>
    </message>
    <message>
        <source>Records sound</source>
        <translation>有拾音器</translation>
    </message>
    <message>
        <source>Line and power</source>
        <translation>联网与取电</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>运营商</translation>
    </message>
    <message>
        <source>Power from</source>
        <translation>取电方式</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>通道号</translation>
    </message>
    <message>
        <source>Upkeep and warranty</source>
        <translation>管理与质保</translation>
    </message>
    <message>
        <source>Repaired by</source>
        <translation>维护单位</translation>
    </message>
    <message>
        <source>Telephone for repairs</source>
        <translation>维护电话</translation>
    </message>
    <message>
        <source>Built by</source>
        <translation>建设单位</translation>
    </message>
    <message>
        <source>The same camera stands in an earlier row of the sheet.</source>
        <translation>表中前面已有同一台摄像机。</translation>
    </message>
    <message>
        <source>An earlier row gives this device id to another point, {name}; one of the two is wrong.</source>
        <translation>前面的行已把这个设备编码用于另一点位“{name}”，其中一处有误。</translation>
    </message>
    <message>
        <source>Already in the ledger as {number}, unchanged.</source>
        <translation>台账中已有{number}，内容未变。</translation>
    </message>
    <message>
        <source>Entered here as {number}; the sheet does not overwrite it.</source>
        <translation>本所已登记为{number}，导入不覆盖。</translation>
    </message>
    <message>
        <source>Was voided here as {number}; it is not taken over again.</source>
        <translation>本所已作废{number}，不再导入。</translation>
    </message>
    <message>
        <source>Personal data was removed from {number}; the sheet does not bring it back.</source>
        <translation>{number}的个人信息已清除，导入不恢复。</translation>
    </message>
    <message>
        <source>Stream address</source>
        <translation>取流地址</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>建设项目</translation>
    </message>
    <message>
        <source>Project and warranty</source>
        <translation>项目与质保</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>建设期数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>造价</translation>
    </message>
    <message>
        <source>Filing and footage</source>
        <translation>备案与录像</translation>
    </message>
    <message>
        <source>Filing no.</source>
        <translation>备案编号</translation>
    </message>
    <message>
        <source>A sign tells of the camera</source>
        <translation>设有提示标识</translation>
    </message>
    <message>
        <source>Days footage is kept</source>
        <translation>实际保存天数</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The camera from near</source>
        <translation>设备特写</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>现场勘察</translation>
    </message>
    <message>
        <source>What it sees</source>
        <translation>监控画面</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Send to repair</source>
        <translation>转维修</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用、拆除</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Offline, no fault reported: {name}</source>
        <translation>离线未报修：{name}</translation>
    </message>
    <message>
        <source>{count} cameras offline at once, probably one cause: {name}</source>
        <translation>{count}路同时离线，疑为同一原因：{name}</translation>
    </message>
    <message>
        <source>{count} cameras silent at once: check the station&apos;s own line and switch</source>
        <translation>{count}路同时无应答：先查本所线路和交换机</translation>
    </message>
    <message>
        <source>a fault is reported for {count} of them</source>
        <translation>其中{count}路已报修</translation>
    </message>
    <message>
        <source>{answer}, no fault reported: {name}</source>
        <translation>{answer}，未报修：{name}</translation>
    </message>
    <message>
        <source>Confirm the fault: {name}</source>
        <translation>核实故障：{name}</translation>
    </message>
    <message>
        <source>Assign the repair: {name}</source>
        <translation>派修：{name}</translation>
    </message>
    <message>
        <source>Press for the repair: {name}</source>
        <translation>催修：{name}</translation>
    </message>
    <message>
        <source>Accept the repair: {name}</source>
        <translation>验收：{name}</translation>
    </message>
    <message>
        <source>nobody has looked yet</source>
        <translation>尚未巡检</translation>
    </message>
    <message>
        <source>{down} offline, {unknown} not known, {time}</source>
        <translation>离线{down}，未巡检{unknown}，{time}</translation>
    </message>
    <message>
        <source>{open} open</source>
        <translation>未结{open}</translation>
    </message>
    <message>
        <source>Cameras online</source>
        <translation>摄像机在线</translation>
    </message>
    <message>
        <source>Repairs overdue</source>
        <translation>报修超期</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>最近巡检</translation>
    </message>
    <message>
        <source>Online in the last 30 days</source>
        <translation>近30天在线率</translation>
    </message>
    <message>
        <source>Offline since</source>
        <translation>同时离线</translation>
    </message>
    <message>
        <source>Online and offline</source>
        <translation>在线离线记录</translation>
    </message>
    <message>
        <source>Went offline together</source>
        <translation>同时离线</translation>
    </message>
    <message>
        <source>The row does not say what the camera point is called.</source>
        <translation>这一行没有点位名称。</translation>
    </message>
    <message>
        <source>A text of this row has {length} characters; {most} fit.</source>
        <translation>这一行有文字长{length}字，最多{most}字。</translation>
    </message>
    <message>
        <source>Taken over without {fields}; what the sheet says is not known here.</source>
        <translation>已接收，但未采用“{fields}”：字典里没有这个词。</translation>
    </message>
    <message>
        <source>Taken over without the login in the stream address; it is entered at the camera.</source>
        <translation>已接收；取流地址里的用户名和口令未保留，请在该摄像机处录入。</translation>
    </message>
    <message>
        <source>The row reads like a heading, a sum or a note, not like a camera.</source>
        <translation>这一行像是标题、合计或说明，不是摄像机。</translation>
    </message>
    <message>
        <source>Stream address: {problem}</source>
        <translation>取流地址：{problem}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>Cameras on it</source>
        <translation>接入摄像机数</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>录像机</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Check before the warranty ends: {name}</source>
        <translation>质保到期前检查：{name}</translation>
    </message>
    <message>
        <source>File the camera with the county: {name}</source>
        <translation>摄像机备案：{name}</translation>
    </message>
    <message>
        <source>Footage kept {measured} of {required} days: {name}</source>
        <translation>录像只存{measured}天（应存{required}天）：{name}</translation>
    </message>
    <message>
        <source>in service; {homes} more of households</source>
        <translation>台在用，居民{homes}路</translation>
    </message>
    <message>
        <source>Ledger of cameras</source>
        <translation>摄像机台账</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>轮巡</translation>
    </message>
    <message>
        <source>Once round, s</source>
        <translation>一遍（秒）</translation>
    </message>
    <message>
        <source>Video walls</source>
        <translation>视频墙</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {name}</source>
        <translation>第 {row} 行第 {column} 列：{name}</translation>
    </message>
    <message>
        <source>{place}. {name}</source>
        <translation>{place}. {name}</translation>
    </message>
    <message>
        <source>{place}. {name}, preset {no}</source>
        <translation>{place}. {name}，{no} 号预置位</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>{shown}/{count}</source>
        <translation>{shown}/{count}</translation>
    </message>
    <message>
        <source>Once round</source>
        <translation>轮巡一遍</translation>
    </message>
    <message>
        <source>{station}: plan of the video wall</source>
        <translation>{station}视频墙预案</translation>
    </message>
    <message>
        <source>{scene} · {name} · {wall}, {rows} × {columns}</source>
        <translation>{scene} · {name} · {wall}（{rows}×{columns}）</translation>
    </message>
    <message>
        <source>Covers = distinct cameras in service shown ÷ all in service; once round = Σ seconds of its cameras</source>
        <translation>覆盖＝所含在用摄像机（不重复）÷全部在用摄像机；一遍＝各摄像机停留秒数之和</translation>
    </message>
    <message>
        <source>Tour: {name}</source>
        <translation>轮巡：{name}</translation>
    </message>
    <message>
        <source>Tours of this layout</source>
        <translation>本预案的轮巡</translation>
    </message>
    <message>
        <source>Plan of the video wall</source>
        <translation>视频墙预案</translation>
    </message>
    <message>
        <source>{name} has no preset {no}; please enter it on the camera first.</source>
        <translation>{name}没有 {no} 号预置位，请先在该摄像机上登记。</translation>
    </message>
    <message>
        <source>{name} has preset {no}: {preset}</source>
        <translation>{name}的 {no} 号预置位：{preset}</translation>
    </message>
    <message>
        <source>Preset {no} is there twice; each number has one name.</source>
        <translation>{no} 号预置位重复，每个编号只能有一个名称。</translation>
    </message>
    <message>
        <source>Give the name of the login.</source>
        <translation>请填写登录名。</translation>
    </message>
    <message>
        <source>Give the password of the login.</source>
        <translation>请填写登录密码。</translation>
    </message>
    <message>
        <source>Name and password have at most {most} characters together.</source>
        <translation>登录名和密码合计最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>A login has no line breaks or control characters.</source>
        <translation>登录名和密码不能含换行或控制字符。</translation>
    </message>
    <message>
        <source>Kept, encrypted</source>
        <translation>已加密保存</translation>
    </message>
    <message>
        <source>Kept with its recorder, encrypted</source>
        <translation>用录像机的账号（已加密保存）</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Last fault</source>
        <translation>最近故障</translation>
    </message>
    <message>
        <source>State since</source>
        <translation>状态起始</translation>
    </message>
    <message>
        <source>Fault state</source>
        <translation>故障状态</translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>录像保存</translation>
    </message>
</context>
<context>
    <name>cameras/report</name>
    <message>
        <source>{station}: ledger of cameras</source>
        <translation>{station}摄像机台账</translation>
    </message>
    <message>
        <source>{all} cameras with a record, {serving} of them in service and {feeds} feeds of units; {homes} more of households, by the newest count of each village; {total} altogether.</source>
        <translation>一机一档摄像机{all}台，其中在册使用{serving}台、单位接入{feeds}台；另有居民“看家”摄像头{homes}路（取各村最近一次统计）；合计{total}。</translation>
    </message>
    <message>
        <source>Counting rule: every camera entered up to the last day of the period and not voided, as its record stands; in service = in use or in repair; household cameras are counted per village, never listed.</source>
        <translation>统计口径：统计期末日前登记且未作废的摄像机，按现有记录；在册使用＝在用＋维修；居民“看家”摄像头只按村计数，不列户。</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No village</source>
        <translation>未定村</translation>
    </message>
    <message>
        <source>Seq.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Camera point</source>
        <translation>点位名称</translation>
    </message>
    <message>
        <source>Device id</source>
        <translation>设备编码</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>点位类型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>摄像机类型</translation>
    </message>
    <message>
        <source>Looks to</source>
        <translation>方位</translation>
    </message>
    <message>
        <source>Footage: measured on {measured} cameras in service, too short on {short}; {recorded} of {required} days required are there = {rate}, days beyond the required ones not counted.</source>
        <translation>录像：在用摄像机中已实测{measured}路，保存天数不足{short}路；录像完整率＝实有{recorded}天÷应有{required}天＝{rate}，超出应存的天数不计。</translation>
    </message>
    <message>
        <source>Footage kept too short</source>
        <translation>录像保存天数不足</translation>
    </message>
    <message>
        <source>Days required</source>
        <translation>应存天数</translation>
    </message>
    <message>
        <source>Days short</source>
        <translation>相差天数</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>实测日期</translation>
    </message>
    <message>
        <source>Looked after by</source>
        <translation>管理单位</translation>
    </message>
    <message>
        <source>Days kept</source>
        <translation>实存天数</translation>
    </message>
    <message>
        <source>Warranty until</source>
        <translation>质保期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>With a record</source>
        <translation>一机一档</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>居民看家</translation>
    </message>
    <message>
        <source>Cameras by village and class of point</source>
        <translation>按村、按点位类型</translation>
    </message>
    <message>
        <source>Every camera with a record</source>
        <translation>一机一档明细</translation>
    </message>
    <message>
        <source>{station}: cameras online</source>
        <translation>{station}摄像机巡检情况表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>of it faulty</source>
        <translation>其中有故障</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>of it external</source>
        <translation>其中外因</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划停机</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未巡检</translation>
    </message>
    <message>
        <source>Online rate</source>
        <translation>在线率</translation>
    </message>
    <message>
        <source>Without external</source>
        <translation>剔除外因</translation>
    </message>
    <message>
        <source>Serviceable</source>
        <translation>完好率</translation>
    </message>
    <message>
        <source>Rates of each day</source>
        <translation>每日在线率、完好率</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日情况</translation>
    </message>
    <message>
        <source>By village</source>
        <translation>按村（社区）</translation>
    </message>
    <message>
        <source>By class of point</source>
        <translation>按点位类型</translation>
    </message>
    <message>
        <source>Every camera</source>
        <translation>逐路情况</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}路）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Every interval not online, or online with an open fault</source>
        <translation>未在线及带故障在线时段明细</translation>
    </message>
    <message>
        <source>Online, fault open</source>
        <translation>在线（有故障）</translation>
    </message>
    <message>
        <source>Not yet, or no longer, looked at</source>
        <translation>未纳入巡检</translation>
    </message>
    <message>
        <source>By hand: what is not listed here was online without a fault. The period has {whole} (h:mm:ss). Of a camera: online = the period − offline − planned − not known − not looked at; serviceable = online − online with a fault open; rate = these / (online + offline).</source>
        <translation>手工核算：未列出的时间均为在线且无故障。统计期共{whole}（时:分:秒），各时段按统计期截取。每路：在线＝统计期－离线－计划停机－未巡检－未纳入巡检；完好＝在线－带故障在线；在线率、完好率＝在线、完好÷（在线＋离线）。</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Within the period</source>
        <translation>期内时长</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Faults: {reported} reported, {accepted} accepted, {open} open at the end, {late} of them past their limit. From report to acceptance {mean} hours on average; within the limit {punctual} of {accepted} ({rate}), without external causes {own_punctual} of {own} ({own_rate}).</source>
        <translation>故障：本期报修{reported}起，验收{accepted}起，期末未结{open}起，其中超期{late}起。平均修复时长{mean}小时；及时修复{punctual}/{accepted}（{rate}），剔除外部原因{own_punctual}/{own}（{own_rate}）。</translation>
    </message>
    <message>
        <source>{state}, overdue</source>
        <translation>{state}（超期）</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报修时间</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限期</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>维修单位</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>验收时间</translation>
    </message>
    <message>
        <source>Faults and repairs</source>
        <translation>故障与维修明细</translation>
    </message>
    <message>
        <source>{count} cameras were looked at, on {days} of {every} days. Means of the daily rates: online {online}, serviceable {serviceable}; without external causes online {own_online}, serviceable {own_serviceable}.</source>
        <translation>本期巡检摄像机{count}路，{every}天中有巡检的{days}天。月均在线率{online}，月均完好率{serviceable}；剔除外部原因后，在线率{own_online}，完好率{own_serviceable}。</translation>
    </message>
    <message>
        <source>At {time}: {all} in service, {up} of them online, {down} offline, {planned} in a planned stop and {unknown} not known ({unwatched} of these are looked at by nobody, for want of an address). Online {part}/{whole} = {online}, serviceable {sound}/{whole} = {serviceable}.</source>
        <translation>截至{time}：在用{all}路，其中在线{up}路，离线{down}路，计划停机{planned}路，未巡检{unknown}路（含未填地址、无法巡检的{unwatched}路）。在线率{part}/{whole}＝{online}，完好率{sound}/{whole}＝{serviceable}。</translation>
    </message>
    <message>
        <source>Counting rule: in service (N) = in use or in repair. Online rate of a day = seconds online / (seconds online + seconds offline) of all cameras in service; serviceable = seconds online without an open fault / the same; the month&apos;s is the mean of its days looked at, rounded half up once. Not known (this PC was off), planned stops and the time before the first look are in no rate. Offline begins with the first failed look once a second one, the debounce later, has failed too; a fault is open from its report to its acceptance. Without external causes: seconds lost by power cut, network or building work leave the sum.</source>
        <translation>统计口径：在用总数＝在用＋维修。当日在线率＝全部在用摄像机在线秒数÷（在线秒数＋离线秒数）；当日完好率＝在线且无未结故障秒数÷同一分母；月均为有巡检各日的平均值，只在最后四舍五入一次。未巡检（本机未开机）、计划停机、首次巡检以前的时间不计。首次巡检不通、相隔规定时间复核仍不通的，从首次不通起算离线；故障从报修到验收算未结。剔除外部原因：停电、断网、施工造成的时间不计入。</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>在用</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>There is no record “{text}” in {ledger}.</source>
        <translation>{ledger}里没有“{text}”这条记录，请核对编号。</translation>
    </message>
    <message>
        <source>{action}: {number}</source>
        <translation>{action}：{number}</translation>
    </message>
    <message>
        <source>The station is ready in {folder}.</source>
        <translation>派出所已建好，在 {folder}。</translation>
    </message>
    <message>
        <source>There is no report “{name}”; “stationdesk reports” names them all.</source>
        <translation>没有报表“{name}”；用 stationdesk reports 查看全部报表。</translation>
    </message>
    <message>
        <source>The report has no part “{name}”; its parts are: {parts}</source>
        <translation>这份报表没有“{name}”这一部分；可填写的部分：{parts}</translation>
    </message>
    <message>
        <source>The report asks nothing called “{name}”; it asks: {names}</source>
        <translation>该报表没有参数“{name}”，可用参数：{names}</translation>
    </message>
    <message>
        <source>This report needs --period, for example 2026-10.</source>
        <translation>这份报表要指定统计期，例如 --period 2026-10。</translation>
    </message>
    <message>
        <source>This report needs --record with the record&apos;s number.</source>
        <translation>这份报表要用 --record 指定记录编号。</translation>
    </message>
    <message>
        <source>{path}: {pages} pages</source>
        <translation>{path}：共 {pages} 页</translation>
    </message>
    <message>
        <source>{path}: {pages} pages, as closed in edition {edition}</source>
        <translation>{path}：{pages}页，第{edition}版结账件</translation>
    </message>
    <message>
        <source>No face has these characters; they are marked: {characters}</source>
        <translation>字库里没有这些字，已作标记：{characters}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>显示 {shown} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>Backup verified: {path}</source>
        <translation>备份已核验：{path}</translation>
    </message>
    <message>
        <source>Restored into {folder}.</source>
        <translation>已恢复到 {folder}。</translation>
    </message>
    <message>
        <source>Restored in place; what was there is kept in {folder}.</source>
        <translation>已就地恢复，原数据保存在 {folder}。</translation>
    </message>
    <message>
        <source>Say where to: --in-place, --to NEW-FOLDER, or --dry-run to look first.</source>
        <translation>请指定恢复方式：--in-place 就地恢复，--to 新文件夹，或 --dry-run 先看会丢失什么。</translation>
    </message>
    <message>
        <source>No good backup lies beside the records; name one with --file.</source>
        <translation>数据旁边没有完好的备份，请用 --file 指定备份文件。</translation>
    </message>
    <message>
        <source>Backup {file} of {time}, read in full.</source>
        <translation>备份 {file}（{time}），已完整读取。</translation>
    </message>
    <message>
        <source>Nothing would be lost.</source>
        <translation>不会丢失数据。</translation>
    </message>
    <message>
        <source>{count} entries would be lost, from {first} to {last}, made by {people}.</source>
        <translation>将丢失 {count} 笔操作（{first} 至 {last}），操作人：{people}。</translation>
    </message>
    <message>
        <source>  new      {table} {number}</source>
        <translation>  新增  {table} {number}</translation>
    </message>
    <message>
        <source>  changed  {table} {number}</source>
        <translation>  改动  {table} {number}</translation>
    </message>
    <message>
        <source>The present file cannot be read to its end; more may be lost.</source>
        <translation>现有数据文件无法完整读取，实际丢失可能更多。</translation>
    </message>
    <message>
        <source>The backup is encrypted: say who you are with --as NAME, or --recovery.</source>
        <translation>备份已加密：请用 --as 姓名 说明身份，或用 --recovery 输入恢复密钥。</translation>
    </message>
    <message>
        <source>{name} may not restore in place; please ask the station chief.</source>
        <translation>{name} 无权就地恢复，请联系所长。</translation>
    </message>
    <message>
        <source>{file} was restored: {entries} entries proven in {seconds} s.</source>
        <translation>{file} 恢复演练成功：{entries} 笔操作全部验证，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>The audit chain is whole: {entries} entries.</source>
        <translation>审计链完整，共 {entries} 条。</translation>
    </message>
    <message>
        <source>The search index is made anew.</source>
        <translation>检索索引已重建。</translation>
    </message>
    <message>
        <source>These are the newest records this computer has seen.</source>
        <translation>这已经是本机见过的最新记录。</translation>
    </message>
    <message>
        <source>Noted in the audit: {name} works on with these records.</source>
        <translation>已记入日志：{name}确认以现有记录继续工作。</translation>
    </message>
    <message>
        <source>The audit chain is broken: {problems}</source>
        <translation>审计链有问题：{problems}</translation>
    </message>
    <message>
        <source>There is no person “{name}” in the log.</source>
        <translation>日志中没有“{name}”这个人。</translation>
    </message>
    <message>
        <source>The log is in {path}.</source>
        <translation>操作日志已写入 {path}。</translation>
    </message>
    <message>
        <source>There are older entries; --limit shows more of them.</source>
        <translation>还有更早的日志；用 --limit 可显示更多。</translation>
    </message>
    <message>
        <source>The backup is encrypted: say whose password opens it with --as NAME, or give --recovery.</source>
        <translation>备份已加密：请用 --as 姓名 指明用谁的口令打开，或者加 --recovery。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>There is no ledger “{name}”; “stationdesk ledgers” names them all.</source>
        <translation>没有台账“{name}”；用 stationdesk ledgers 可列出全部台账。</translation>
    </message>
    <message>
        <source>“{name}” is on or not asked for; leave it out, or write {name}=yes.</source>
        <translation>筛选“{name}”只能选用或不用；不用就去掉，要用写 {name}=yes。</translation>
    </message>
    <message>
        <source>There is no filter “{name}” in {ledger}.</source>
        <translation>{ledger}里没有筛选条件“{name}”。</translation>
    </message>
    <message>
        <source>“{text}” cannot be understood as {field}.</source>
        <translation>看不懂“{text}”，请重新填写“{field}”。</translation>
    </message>
    <message>
        <source>“{text}” names nothing, or more than one, in {field}.</source>
        <translation>“{field}”里找不到“{text}”，或有不止一个，请写全称。</translation>
    </message>
    <message>
        <source>new {new}, changed {changed}, duplicate {duplicate}, error {error}</source>
        <translation>新增 {new}，更新 {changed}，重复 {duplicate}，有误 {error}</translation>
    </message>
    <message>
        <source>row {row}: {why}</source>
        <translation>第 {row} 行：{why}</translation>
    </message>
    <message>
        <source>Columns that were not read: {columns}</source>
        <translation>未读取的列：{columns}</translation>
    </message>
    <message>
        <source>Import {batch} is done; “undo-import {ledger} {batch}” takes it back.</source>
        <translation>第 {batch} 批导入完成；如需撤销：undo-import {ledger} {batch}。</translation>
    </message>
    <message>
        <source>{count} rows were voided; their numbers stay.</source>
        <translation>已作废 {count} 条，编号保留。</translation>
    </message>
    <message>
        <source>{count} values were set back to what they were.</source>
        <translation>已将{count}处内容改回原样。</translation>
    </message>
    <message>
        <source>row {row}, {record}, {label}: {before} → {after}</source>
        <translation>第{row}行，{record}，{label}：{before} → {after}</translation>
    </message>
    <message>
        <source>{count} rows stay: they were worked on after the import.</source>
        <translation>{count}条导入后已有人办理，予以保留。</translation>
    </message>
    <message>
        <source>{count} rows written to {path}</source>
        <translation>已写入 {count} 条：{path}</translation>
    </message>
    <message>
        <source>{count} records on {pages} pages in {path}</source>
        <translation>{count} 条记录，{pages} 页，已写入 {path}</translation>
    </message>
    <message>
        <source>Something went wrong that should not; nothing saved is lost. The report is at the end of {log}</source>
        <translation>程序出了不该出的错误；已保存的内容没有丢失。报告在日志末尾：{log}</translation>
    </message>
    <message>
        <source>{file} is written. No text of a record, no name and no password is in it.</source>
        <translation>已写入 {file}。里面没有任何台账内容、姓名和口令。</translation>
    </message>
    <message>
        <source>The station&apos;s records could not be opened; the file goes without them.</source>
        <translation>本所的记录打不开；诊断文件里不含这一部分。</translation>
    </message>
    <message>
        <source>{title}: </source>
        <translation>{title}：</translation>
    </message>
    <message>
        <source>{title}, once more: </source>
        <translation>{title}（再输一遍）：</translation>
    </message>
    <message>
        <source>The two do not agree; nothing was changed.</source>
        <translation>两次输入不一致，未作任何修改。</translation>
    </message>
    <message>
        <source>Standard input has no line for “{title}”; each secret needs its own line.</source>
        <translation>标准输入里没有“{title}”这一行；每个口令单独占一行。</translation>
    </message>
    <message>
        <source>“{title}” is asked at a terminal; without one give --password-stdin or --key-file.</source>
        <translation>“{title}”要在终端里输入；没有终端时请用 --password-stdin 或 --key-file。</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>{name}的口令</translation>
    </message>
    <message>
        <source>This station has passwords: say who you are with --as NAME.</source>
        <translation>本所已启用口令：请用 --as 姓名 说明是谁。</translation>
    </message>
    <message>
        <source>{why} Type: stationdesk passwd --as {name}</source>
        <translation>{why}请运行：stationdesk passwd --as {name}</translation>
    </message>
    <message>
        <source>Others can read the key file “{file}”; let only its owner read it (chmod 600).</source>
        <translation>密钥文件“{file}”其他人也能读取；请改为仅本人可读（chmod 600）。</translation>
    </message>
    <message>
        <source>The key file works in the name of {name}, not of “{given}”.</source>
        <translation>该密钥文件以{name}的名义使用，不是“{given}”。</translation>
    </message>
    <message>
        <source>This station has no passwords; leave --key-file out.</source>
        <translation>本所没有启用口令，请去掉 --key-file。</translation>
    </message>
    <message>
        <source>Say which ledger; “stationdesk purge” alone shows what is due.</source>
        <translation>请写明哪个台账；只输入“stationdesk purge”可查看到期情况。</translation>
    </message>
    <message>
        <source>The personal data of {records} records is removed ({rows} rows).</source>
        <translation>已清除 {records} 条记录的个人信息（共 {rows} 行）。</translation>
    </message>
    <message>
        <source>{count} older backups still hold it; “stationdesk purge --old-backups” deletes them.</source>
        <translation>还有 {count} 个旧备份含有这些内容；用“stationdesk purge --old-backups”删除。</translation>
    </message>
    <message>
        <source>{count} older backups are deleted; the new one is {file}.</source>
        <translation>已删除 {count} 个旧备份；新备份是 {file}。</translation>
    </message>
    <message>
        <source>The second folder is not there; its backups stay: {folder}</source>
        <translation>第二备份文件夹不在，其中的旧备份还在：{folder}</translation>
    </message>
    <message>
        <source>The last traces are out of the file.</source>
        <translation>数据文件里的痕迹已全部清除。</translation>
    </message>
    <message>
        <source>The last removal was interrupted; “stationdesk purge --finish” ends it.</source>
        <translation>上次清除中途中断；用“stationdesk purge --finish”做完。</translation>
    </message>
    <message>
        <source>{rows} rows, {lines} lines written to {file}</source>
        <translation>查到 {rows} 项，共 {lines} 行，已写入 {file}</translation>
    </message>
    <message>
        <source>Nobody has a password here: whoever starts the program reads and changes everything.</source>
        <translation>本所没有设置口令：任何人启动程序都能查看和更改全部记录。</translation>
    </message>
    <message>
        <source>Say where the recovery sheet goes: --recovery-sheet FILE.pdf, not in the station&apos;s own folder.</source>
        <translation>请用 --recovery-sheet 文件.pdf 指定恢复密钥单的保存位置，不能放在本所记录文件夹内。</translation>
    </message>
    <message>
        <source>--no-password makes an open station: it goes neither with --recovery-sheet nor with --encrypt.</source>
        <translation>--no-password 建立的是不设口令的台账，不能与 --recovery-sheet 或 --encrypt 同时使用。</translation>
    </message>
    <message>
        <source>Recovery sheet: {file}. Print it, seal it, then delete the file.</source>
        <translation>恢复密钥单：{file}。请打印密封，然后删除该文件。</translation>
    </message>
    <message>
        <source>The earlier recovery key is void.</source>
        <translation>原恢复密钥已作废。</translation>
    </message>
    <message>
        <source>New password of {name}</source>
        <translation>{name}的新口令</translation>
    </message>
    <message>
        <source>The password of {name} is changed.</source>
        <translation>{name}的口令已修改。</translation>
    </message>
    <message>
        <source>A password is changed by who types the present one, not by a key file.</source>
        <translation>修改口令须输入现用口令，不能凭密钥文件修改。</translation>
    </message>
    <message>
        <source>“{name}” is no chief or administrator; they are: {names}</source>
        <translation>“{name}”不是所长或管理员；可选：{names}</translation>
    </message>
    <message>
        <source>Key file for {name}: {file}</source>
        <translation>{name}的密钥文件：{file}</translation>
    </message>
    <message>
        <source>Nobody called “{name}” may act here.</source>
        <translation>没有名为“{name}”且有权限的人员。</translation>
    </message>
    <message>
        <source>There is no way back to records in clear. If you are sure, add --yes.</source>
        <translation>加密后不能改回。确定加密请加 --yes。</translation>
    </message>
    <message>
        <source>The records are encrypted. Backups still in clear: {count}</source>
        <translation>记录已加密。尚未加密的旧备份：{count} 份</translation>
    </message>
    <message>
        <source>{looked} cameras looked at, {changed} changed, {doubted} to look at again.</source>
        <translation>巡检摄像机{looked}路，状态变化{changed}路，待复核{doubted}路。</translation>
    </message>
    <message>
        <source>Looking again in {seconds} seconds at those that did not answer.</source>
        <translation>{seconds}秒后复核未应答的摄像机。</translation>
    </message>
    <message>
        <source>Password of the cameras</source>
        <translation>摄像机密码</translation>
    </message>
    <message>
        <source>No camera answered.</source>
        <translation>没有摄像机应答。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{path}: {count} duties</source>
        <translation>{path}：{count}个班次</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>{month}: {taken} duties understood, {doubtful} words to decide, {left} not taken.</source>
        <translation>{month}：识别班次{taken}个，待确认{doubtful}处，不导入{left}处。</translation>
    </message>
    <message>
        <source>The draft is {number}.</source>
        <translation>草稿编号：{number}。</translation>
    </message>
    <message>
        <source>The update {version} is in order: every file is whole and the county&apos;s signature is right.</source>
        <translation>更新 {version} 完好：文件齐全无误，县局签名正确。</translation>
    </message>
    <message>
        <source>The update {version} is in order: every file is as its list says. No key of the county is kept here, so nobody vouches for the list.</source>
        <translation>更新 {version} 的文件与清单一致。本所没有登记县局公钥，清单由谁制作没有核对。</translation>
    </message>
    <message>
        <source>The backup {backup} is made and the setup of {version} started. Close the program if it is open.</source>
        <translation>已做备份 {backup}，并已启动 {version} 的安装程序。程序如果开着，请关闭。</translation>
    </message>
    <message>
        <source>{period} is closed, edition {edition}: {count} reports, {pages} pages.</source>
        <translation>{period}已结账，第{edition}版：{count}份报表，{pages}页。</translation>
    </message>
    <message>
        <source>Closed all the same: {cause}</source>
        <translation>仍予结账：{cause}</translation>
    </message>
    <message>
        <source>{period}, edition {edition}: {count} reports would be kept.</source>
        <translation>{period}第{edition}版：将保存{count}份报表。</translation>
    </message>
    <message>
        <source>Open: {cause}</source>
        <translation>未了事项：{cause}</translation>
    </message>
    <message>
        <source>“{report}” of {period} was not closed in this edition.</source>
        <translation>{period}没有“{report}”的该版结账件。</translation>
    </message>
    <message>
        <source>{period} was not closed.</source>
        <translation>{period}没有结账。</translation>
    </message>
    <message>
        <source>{path}: {pages} pages, edition {edition}</source>
        <translation>{path}：{pages}页，第{edition}版</translation>
    </message>
    <message>
        <source>No figure differs.</source>
        <translation>数字没有差别。</translation>
    </message>
    <message>
        <source>Nothing to correct.</source>
        <translation>没有需要更正的。</translation>
    </message>
    <message>
        <source>Nothing waits for a signature.</source>
        <translation>没有等待签批的事项。</translation>
    </message>
    <message>
        <source>To be closed: {period} (stationdesk close --period {code})</source>
        <translation>待结账：{period}（stationdesk close --period {code}）</translation>
    </message>
    <message>
        <source>{code} {title}: {pages} pages</source>
        <translation>{code} {title}：{pages}页</translation>
    </message>
    <message>
        <source>{said} (as closed)</source>
        <translation>{said}（结账稿）</translation>
    </message>
    <message>
        <source>{code} {title}: not printed. {why}</source>
        <translation>{code} {title}：未打印。{why}</translation>
    </message>
    <message>
        <source>{count} of {total} reports, {pages} pages.</source>
        <translation>共{total}份，已出{count}份、{pages}页。</translation>
    </message>
    <message>
        <source>One PDF of all goes into a folder; give it with --to.</source>
        <translation>合并的 PDF 只能存入文件夹，请用 --to 指定。</translation>
    </message>
    <message>
        <source>Of this period no {code} is printed; there are: {codes}</source>
        <translation>该期间没有{code}；有：{codes}</translation>
    </message>
    <message>
        <source>The form “{name}” is kept; {count} places are marked.</source>
        <translation>表格“{name}”已保存，已标记 {count} 处。</translation>
    </message>
    <message>
        <source>{name}: {file}, {count} places marked</source>
        <translation>{name}：{file}，已标记 {count} 处</translation>
    </message>
    <message>
        <source>Filled: {path}</source>
        <translation>已填好：{path}</translation>
    </message>
    <message>
        <source>The period has no value for: {places}</source>
        <translation>本期没有数据，留空：{places}</translation>
    </message>
    <message>
        <source>{ledger}: {title} ({kind})</source>
        <translation>{ledger}：{title}（{kind}）</translation>
    </message>
    <message>
        <source>Columns added: {added}; with further choices: {changed}</source>
        <translation>新加栏目{added}个，补充选项{changed}个</translation>
    </message>
    <message>
        <source>The station has no column “{title}” here; it has: {titles}</source>
        <translation>本所在这里没有自加“{title}”一栏；已有：{titles}</translation>
    </message>
    <message>
        <source>The station has added no column here, so “{title}” cannot be filled in.</source>
        <translation>本所在这里没有自加栏目，“{title}”填不进去。</translation>
    </message>
    <message>
        <source>{file} holds no columns as “stationdesk columns --json” writes them.</source>
        <translation>{file}不是“stationdesk columns --json”写出的栏目文件。</translation>
    </message>
    <message>
        <source>Written: {path} ({settings} settings, {words} words, {columns} columns, {forms} forms)</source>
        <translation>已写出：{path}（设置 {settings} 项、字典词条 {words} 个、自加栏目 {columns} 个、报表模板 {forms} 份）</translation>
    </message>
    <message>
        <source>{part}: {name}: {before} → {after}</source>
        <translation>{part}：{name}：{before} → {after}</translation>
    </message>
    <message>
        <source>The station has all of it already; nothing would change.</source>
        <translation>本所已全部具备，采用后不会有任何改动。</translation>
    </message>
    <message>
        <source>Nothing of it can be taken over; everything stays as it is.</source>
        <translation>没有可以采用的，全部保持不变。</translation>
    </message>
    <message>
        <source>{count} entries would change; take them with --yes.</source>
        <translation>将改动 {count} 项；加 --yes 即采用。</translation>
    </message>
    <message>
        <source>Left out: {count} marks of forms that name rows of this station alone.</source>
        <translation>未带出：报表模板中 {count} 处标记只对应本所的行。</translation>
    </message>
    <message>
        <source>{count} entries are taken over.</source>
        <translation>已采用 {count} 项。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>on the previous period</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>year to date, year on year</source>
        <translation>累计同比</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>fell</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>— (none in the period before)</source>
        <translation>—（上期为0）</translation>
    </message>
    <message>
        <source>— (no ledger in the period before)</source>
        <translation>—（上期无台账）</translation>
    </message>
    <message>
        <source>A count is never below zero.</source>
        <translation>数量不能小于0。</translation>
    </message>
    <message>
        <source>rose by {amount}</source>
        <translation>上升{amount}</translation>
    </message>
    <message>
        <source>fell by {amount}</source>
        <translation>下降{amount}</translation>
    </message>
    <message>
        <source>cannot be compared (none in the period before)</source>
        <translation>无可比（上期为0）</translation>
    </message>
    <message>
        <source>cannot be compared (no ledger in the period before)</source>
        <translation>无可比（上期无台账）</translation>
    </message>
    <message>
        <source>{change} {way}</source>
        <translation>{way}{change}</translation>
    </message>
    <message>
        <source>{said}*</source>
        <translation>{said}*</translation>
    </message>
    <message>
        <source>{points} percentage points</source>
        <translation>{points}个百分点</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>A fall of {claimed}% cannot be: nothing falls by more than 100%. If the earlier figure was {times} times this one, the change is {percent}%.</source>
        <translation>下降{claimed}%不成立：降幅不可能超过100%。若上期为本期的{times}倍，应为{percent}%。</translation>
    </message>
    <message>
        <source>{period} has {days} days, {against} has {other_days}; the figures are as counted.</source>
        <translation>{period}为{days}天，{against}为{other_days}天，均按实际天数统计，未作折算。</translation>
    </message>
    <message>
        <source>The ledger begins on {day}: {against} is not counted in full.</source>
        <translation>台账自{day}起建立，{against}数据不完整。</translation>
    </message>
    <message>
        <source>* Typed in from papers of before the ledger was kept.</source>
        <translation>*补录：系台账启用前的数字，由所领导据原有资料补录。</translation>
    </message>
    <message>
        <source>Shares are rounded one by one; together they make {total}%.</source>
        <translation>各项占比分别四舍五入，合计为{total}%。</translation>
    </message>
    <message>
        <source>The parts add up to {sum}, the total is {total}; difference {difference}.</source>
        <translation>分项合计{sum}，总数{total}，相差{difference}。</translation>
    </message>
    <message>
        <source>The parts add up to {sum}, the total is {total}: {why}</source>
        <translation>分项合计{sum}，总数{total}：{why}</translation>
    </message>
    <message>
        <source>{total} cannot be put into {groups} groups of {least} to {most}.</source>
        <translation>{total}个无法分成{groups}组、每组{least}至{most}个。</translation>
    </message>
    <message>
        <source>“{text}” is not a day: write 2026-11-20, 11-20, 1120, 20日 or 昨天.</source>
        <translation>“{text}”不是日期，可写成 2026-11-20、11-20、1120、20日 或 昨天。</translation>
    </message>
    <message>
        <source>Statutory holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>调休放假</translation>
    </message>
    <message>
        <source>Make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>The calendar has no holidays and make-up workdays for {year}; enter or import them under Station, Calendar.</source>
        <translation>日历缺少{year}年的节假日和调休安排，请在“本所—日历”中录入或导入。</translation>
    </message>
    <message>
        <source>{amount} minutes</source>
        <translation>{amount}分钟</translation>
    </message>
    <message>
        <source>{amount} hours</source>
        <translation>{amount}小时</translation>
    </message>
    <message>
        <source>{amount} days</source>
        <translation>{amount}日</translation>
    </message>
    <message>
        <source>{amount} workdays</source>
        <translation>{amount}个工作日</translation>
    </message>
    <message>
        <source>{amount} months</source>
        <translation>{amount}个月</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>“{text}” is not a limit: write a number and minutes, hours, days, workdays or months.</source>
        <translation>“{text}”不是时限，请写数字加分钟、小时、天、工作日或月，如“7个工作日”。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number}{unit}</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count}个附件</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}行</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days}天{hours}小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}小时{minutes}分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>刚到期</translation>
    </message>
    <message>
        <source>{hours} h overdue</source>
        <translation>逾期 {hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h left</source>
        <translation>剩 {hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min overdue</source>
        <translation>逾期 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>{days} d overdue</source>
        <translation>逾期 {days} 天</translation>
    </message>
    <message>
        <source>{days} d left</source>
        <translation>剩 {days} 天</translation>
    </message>
    <message>
        <source>Procedure rules for administrative cases, art. 61</source>
        <translation>《公安机关办理行政案件程序规定》第六十一条</translation>
    </message>
    <message>
        <source>Public Security Administration Punishments Law (2025), art. 97</source>
        <translation>《治安管理处罚法》（2025年修订）第九十七条</translation>
    </message>
    <message>
        <source>Public Security Administration Punishments Law (2025), art. 118</source>
        <translation>《治安管理处罚法》（2025年修订）第一百一十八条</translation>
    </message>
    <message>
        <source>2015 opinion on reforming case acceptance and filing</source>
        <translation>2015年《关于改革完善受案立案制度的意见》</translation>
    </message>
    <message>
        <source>Rules on the appraisal of injuries</source>
        <translation>伤情鉴定有关规定</translation>
    </message>
    <message>
        <source>Rules on fire supervision and inspection</source>
        <translation>《消防监督检查规定》</translation>
    </message>
    <message>
        <source>No statutory period; common practice, check it with your bureau</source>
        <translation>无统一法定期限；通行做法，请与县局核对</translation>
    </message>
    <message>
        <source>Common practice; check it with your bureau</source>
        <translation>通行做法，请按县局规定核对</translation>
    </message>
    <message>
        <source>No statutory repair time; common in maintenance contracts, take it from yours</source>
        <translation>法规未规定修复时限；维保合同常用，请按本所合同填写</translation>
    </message>
    <message>
        <source>Default of a mediation system in use, not law; check it locally</source>
        <translation>某在用调解系统的默认时限，非法定；请与当地核对</translation>
    </message>
    <message>
        <source>Set by the station; {source}: {limit}</source>
        <translation>本所设定；{source}：{limit}</translation>
    </message>
    <message>
        <source>Accept and register; hand over the receipt</source>
        <translation>受案登记并交付回执</translation>
    </message>
    <message>
        <source>Transfer to the competent organ</source>
        <translation>移送有管辖权的机关</translation>
    </message>
    <message>
        <source>Decide whether to accept an administrative case</source>
        <translation>行政案件受案审查</translation>
    </message>
    <message>
        <source>Decide whether to accept a complex administrative case</source>
        <translation>行政案件受案审查（复杂）</translation>
    </message>
    <message>
        <source>Decide whether to file a criminal case</source>
        <translation>刑事立案审查</translation>
    </message>
    <message>
        <source>Decide whether to file a criminal case, clues to be checked</source>
        <translation>刑事立案审查（线索需查证）</translation>
    </message>
    <message>
        <source>Decide whether to file a criminal case, with approval</source>
        <translation>刑事立案审查（经批准延长）</translation>
    </message>
    <message>
        <source>Conclude a public-security case</source>
        <translation>治安案件办结</translation>
    </message>
    <message>
        <source>Order an injury appraisal</source>
        <translation>委托伤情鉴定</translation>
    </message>
    <message>
        <source>Result of a simple appraisal</source>
        <translation>伤情鉴定意见（简单）</translation>
    </message>
    <message>
        <source>Result of a complex appraisal</source>
        <translation>伤情鉴定意见（复杂）</translation>
    </message>
    <message>
        <source>Inquiry after a summons</source>
        <translation>传唤询问</translation>
    </message>
    <message>
        <source>Inquiry after a summons, many persons or identity unknown</source>
        <translation>传唤询问（人数众多、身份不明）</translation>
    </message>
    <message>
        <source>Inquiry after a summons, detention possible</source>
        <translation>传唤询问（可能适用拘留）</translation>
    </message>
    <message>
        <source>Second police mediation after the first</source>
        <translation>第二次治安调解（首次之后）</translation>
    </message>
    <message>
        <source>Conclude people&apos;s mediation</source>
        <translation>人民调解期限</translation>
    </message>
    <message>
        <source>Answer an urgent 12345 work order</source>
        <translation>12345工单办理（紧急）</translation>
    </message>
    <message>
        <source>Answer a 12345 work order</source>
        <translation>12345工单办理（一般）</translation>
    </message>
    <message>
        <source>Answer a complex 12345 work order</source>
        <translation>12345工单办理（复杂）</translation>
    </message>
    <message>
        <source>Feed back to 110 after finishing</source>
        <translation>处置完毕后向110反馈</translation>
    </message>
    <message>
        <source>Put an ordinary hazard right</source>
        <translation>一般隐患整改期限</translation>
    </message>
    <message>
        <source>Put a serious hazard right</source>
        <translation>较大隐患整改期限</translation>
    </message>
    <message>
        <source>Put a grave hazard right</source>
        <translation>重大隐患整改期限</translation>
    </message>
    <message>
        <source>Make and serve the notice to correct</source>
        <translation>制作并送达责令改正通知书</translation>
    </message>
    <message>
        <source>Review what is reported as put right</source>
        <translation>申请复查后进行复查</translation>
    </message>
    <message>
        <source>Decide an extension, propose and approve a close-out</source>
        <translation>审批延期、申请和批准销号</translation>
    </message>
    <message>
        <source>Receipt of a hazard handed over</source>
        <translation>移交隐患的回执期限</translation>
    </message>
    <message>
        <source>Settle a dispute between neighbours</source>
        <translation>邻里纠纷化解</translation>
    </message>
    <message>
        <source>Settle a dispute of marriage or family</source>
        <translation>婚姻家庭纠纷化解</translation>
    </message>
    <message>
        <source>Settle a labour dispute</source>
        <translation>劳动争议化解</translation>
    </message>
    <message>
        <source>Settle a dispute of contract or debt</source>
        <translation>合同债务纠纷化解</translation>
    </message>
    <message>
        <source>Settle a dispute about compensation</source>
        <translation>损害赔偿纠纷化解</translation>
    </message>
    <message>
        <source>Settle a dispute about land or forest</source>
        <translation>土地山林纠纷化解</translation>
    </message>
    <message>
        <source>Settle another dispute</source>
        <translation>其他纠纷化解</translation>
    </message>
    <message>
        <source>Accept a dispute handed on</source>
        <translation>流转纠纷签收</translation>
    </message>
    <message>
        <source>Re-visit after a dispute was settled</source>
        <translation>纠纷化解后回访</translation>
    </message>
    <message>
        <source>Repair a camera at a key place</source>
        <translation>重点点位摄像机修复</translation>
    </message>
    <message>
        <source>Repair an ordinary camera</source>
        <translation>一般点位摄像机修复</translation>
    </message>
    <message>
        <source>Repair a remote camera</source>
        <translation>偏远点位摄像机修复</translation>
    </message>
    <message>
        <source>“{text}” is not a time: write 0830, 8:30, 昨晚8点半, 11-20 21:05, or -15 for a quarter of an hour ago.</source>
        <translation>“{text}”不是时间，可写成 0830、8:30、昨晚8点半、11-20 21:05，或 -15 表示15分钟前。</translation>
    </message>
    <message>
        <source>A period ends on its first day or later.</source>
        <translation>统计期的止日不能早于起日。</translation>
    </message>
    <message>
        <source>{year}-{month:02}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>quarter {quarter} of {year}</source>
        <translation>{year}年第{quarter}季度</translation>
    </message>
    <message>
        <source>{first}</source>
        <translation>{first}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>“{text}” is not a period: write 2026-10, 2026-Q4, 2026, 2026-W41 or 2026-10-01..2026-10-17.</source>
        <translation>“{text}”不是统计期，可写成 2026-10、2026-Q4、2026、2026-W41 或 2026-10-01..2026-10-17。</translation>
    </message>
    <message>
        <source>From the dispatch</source>
        <translation>自派警起算</translation>
    </message>
    <message>
        <source>From the receipt of the call</source>
        <translation>自接警起算</translation>
    </message>
    <message>
        <source>Time of the report</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Time of the receipt</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>As found on the scene, else as reported</source>
        <translation>反馈类别，未反馈的用接警类别</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>接警类别</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Empty: kept</source>
        <translation>空着：一直保留</translation>
    </message>
    <message>
        <source>Rising whole numbers, separated by commas; six at most</source>
        <translation>由小到大的整数，逗号分隔，最多六个</translation>
    </message>
    <message>
        <source>Name of the station</source>
        <translation>单位全称</translation>
    </message>
    <message>
        <source>Short name, in numbers</source>
        <translation>简称（用于编号）</translation>
    </message>
    <message>
        <source>County bureau</source>
        <translation>县公安局</translation>
    </message>
    <message>
        <source>Duty day starts at</source>
        <translation>值班日起始时间</translation>
    </message>
    <message>
        <source>An incident counts by</source>
        <translation>警情统计时间</translation>
    </message>
    <message>
        <source>Category counted</source>
        <translation>警情统计类别</translation>
    </message>
    <message>
        <source>Categories that are not valid incidents</source>
        <translation>不计入有效警情的类别</translation>
    </message>
    <message>
        <source>Codes, separated by commas</source>
        <translation>填类别代码，用逗号分隔</translation>
    </message>
    <message>
        <source>Fires and disasters in a column of their own</source>
        <translation>火灾灾害单独列一栏</translation>
    </message>
    <message>
        <source>Minutes to arrive count</source>
        <translation>到场用时</translation>
    </message>
    <message>
        <source>Alarm when a call is not dispatched within</source>
        <translation>未派警提醒</translation>
    </message>
    <message>
        <source>Arrival in the town</source>
        <translation>集镇到场时限</translation>
    </message>
    <message>
        <source>Arrival in a near village</source>
        <translation>近村到场时限</translation>
    </message>
    <message>
        <source>Arrival in a far village</source>
        <translation>远村到场时限</translation>
    </message>
    <message>
        <source>Arrival of reinforcement</source>
        <translation>增援到场时限</translation>
    </message>
    <message>
        <source>Buckets of signing, in seconds</source>
        <translation>签收时限分段（秒）</translation>
    </message>
    <message>
        <source>Buckets of dispatching, in minutes</source>
        <translation>派警时限分段（分）</translation>
    </message>
    <message>
        <source>Buckets of feeding back, in minutes</source>
        <translation>反馈时限分段（分）</translation>
    </message>
    <message>
        <source>Mask callers on paper</source>
        <translation>打印时隐去报警人信息</translation>
    </message>
    <message>
        <source>Lock the window after nobody used it for</source>
        <translation>无人操作多久后锁屏</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>0: not looked at</source>
        <translation>0为不限</translation>
    </message>
    <message>
        <source>Night patrols of a volunteer in a month, before a warning</source>
        <translation>义警每月夜巡次数（超过时提示）</translation>
    </message>
    <message>
        <source>Hand-over at</source>
        <translation>交接班时间</translation>
    </message>
    <message>
        <source>Times like 08:30, 20:30; empty: once, when the duty day starts</source>
        <translation>如08:30、20:30；空：每日一次，值班日开始时</translation>
    </message>
    <message>
        <source>A hand-over is late after the end of the shift by</source>
        <translation>班次结束后多久填写算补记</translation>
    </message>
    <message>
        <source>County, in document numbers</source>
        <translation>文号中的县区简称</translation>
    </message>
    <message>
        <source>Empty: the first character of the bureau</source>
        <translation>不填取县局名称首字</translation>
    </message>
    <message>
        <source>Station, in document numbers</source>
        <translation>文号中的本所简称</translation>
    </message>
    <message>
        <source>Empty: the short name</source>
        <translation>不填取本所简称</translation>
    </message>
    <message>
        <source>Passwords have to be changed after</source>
        <translation>口令最长使用期限</translation>
    </message>
    <message>
        <source>0 is never</source>
        <translation>0 表示不限</translation>
    </message>
    <message>
        <source>Coordinates of incidents are in</source>
        <translation>警情坐标采用</translation>
    </message>
    <message>
        <source>Most rows of one imported sheet</source>
        <translation>单次导入最多行数</translation>
    </message>
    <message>
        <source>Callers and texts of calls, after closing</source>
        <translation>警情的报警人和文字内容，结案后保留</translation>
    </message>
    <message>
        <source>Contacts and texts of hazards, after closing out</source>
        <translation>隐患的联系人和文字，销号后保存</translation>
    </message>
    <message>
        <source>Parties and texts of disputes, after closing</source>
        <translation>纠纷当事人及文字，办结后</translation>
    </message>
    <message>
        <source>Phones of people who left, after leaving</source>
        <translation>离任人员的电话，离任后保留</translation>
    </message>
    <message>
        <source>Contacts of units, villages and areas, after voiding</source>
        <translation>单位、村（社区）、片区的联系人，作废后保留</translation>
    </message>
    <message>
        <source>Remind of a deadline before it</source>
        <translation>到期前提醒（提前天数）</translation>
    </message>
    <message>
        <source>Red list when overdue by</source>
        <translation>逾期亮红牌（天数）</translation>
    </message>
    <message>
        <source>To the station chief when overdue by</source>
        <translation>逾期报所长（天数）</translation>
    </message>
    <message>
        <source>Letter to town or department when overdue by</source>
        <translation>逾期函告乡镇或部门（天数）</translation>
    </message>
    <message>
        <source>Report to the county when overdue by</source>
        <translation>逾期上报县局（天数）</translation>
    </message>
    <message>
        <source>Texts of patrols and clues, contacts of agreements, after the end</source>
        <translation>巡逻、线索文字和协议联系人，结束后</translation>
    </message>
    <message>
        <source>Texts of tasks, meetings and checklists, after their end</source>
        <translation>任务、会议、清单的文字，办结后</translation>
    </message>
    <message>
        <source>Owners of rental houses, after letting stopped</source>
        <translation>出租房屋房主信息，停止出租后保存</translation>
    </message>
    <message>
        <source>Contacts and texts of cameras and faults, after removal or repair</source>
        <translation>摄像机及故障的联系人和文字说明（拆除或修复后）</translation>
    </message>
    <message>
        <source>Remind of the end of a warranty before it</source>
        <translation>质保到期前提醒</translation>
    </message>
    <message>
        <source>File a camera with the county after its first use within</source>
        <translation>摄像机启用后备案期限</translation>
    </message>
    <message>
        <source>State Council decree 799, art. 14; 0 is never</source>
        <translation>国务院令第799号第十四条；0为不提醒</translation>
    </message>
    <message>
        <source>Look at every camera each</source>
        <translation>摄像机自动巡检间隔</translation>
    </message>
    <message>
        <source>0 is never; this PC has to reach the cameras&apos; network</source>
        <translation>0为不巡检；本机须能访问监控网络</translation>
    </message>
    <message>
        <source>A camera is offline when it fails again after at least</source>
        <translation>再次巡检仍不通、相隔至少多久判为离线</translation>
    </message>
    <message>
        <source>Networks searched for cameras when somebody asks</source>
        <translation>搜索摄像机的网段（有人发起时才搜）</translation>
    </message>
    <message>
        <source>One a line, like 192.168.1.0/24; empty: nothing is ever sent</source>
        <translation>每行一个，如 192.168.1.0/24；留空则不发任何请求</translation>
    </message>
    <message>
        <source>Remind of a letter that runs out before it</source>
        <translation>责任书到期前提醒（提前天数）</translation>
    </message>
    <message>
        <source>Check a rental house at least every</source>
        <translation>出租房屋检查间隔（天数）</translation>
    </message>
    <message>
        <source>Rounds of video patrol in a duty day</source>
        <translation>每个值班日视频巡查次数</translation>
    </message>
    <message>
        <source>0: none are asked for</source>
        <translation>0 为不要求</translation>
    </message>
    <message>
        <source>Applicants and texts of footage access, after the access</source>
        <translation>录像调阅的调阅人和文字，调阅后</translation>
    </message>
    <message>
        <source>Visitors, and texts of hand-overs and orders, after the end</source>
        <translation>来访人员及交接班、指令文字，办结后</translation>
    </message>
    <message>
        <source>The county&apos;s public key for updates</source>
        <translation>县局更新公钥</translation>
    </message>
    <message>
        <source>As the county sent it; empty: signatures are not looked at</source>
        <translation>按县局发来的原样粘贴；留空则不核对签名</translation>
    </message>
    <message>
        <source>Duties of 24 hours in any seven days, at most</source>
        <translation>任意连续7天内24小时值班不超过（次）</translation>
    </message>
    <message>
        <source>Nights running, at most</source>
        <translation>连续夜班不超过（个）</translation>
    </message>
    <message>
        <source>Duties of 24 hours in a month, before a warning</source>
        <translation>每月24小时值班超过此数即提醒（次）</translation>
    </message>
    <message>
        <source>Rest days in a month, fewer is a warning</source>
        <translation>每月完整休息日少于此数即提醒（天）</translation>
    </message>
    <message>
        <source>Police on a duty day, standby included; fewer is a warning</source>
        <translation>每个值班日民警（含备勤）少于此数即提醒（人）</translation>
    </message>
    <message>
        <source>Newcomers never without somebody experienced</source>
        <translation>新人值班须有老同志带班</translation>
    </message>
    <message>
        <source>Auxiliaries never on duty without police</source>
        <translation>辅警值班须有民警同班</translation>
    </message>
    <message>
        <source>Wishes go before fairness</source>
        <translation>排班意愿优先于公平</translation>
    </message>
    <message>
        <source>Weight of fair statutory holidays</source>
        <translation>法定节假日公平的权重</translation>
    </message>
    <message>
        <source>Weight of fair weekends</source>
        <translation>周末公平的权重</translation>
    </message>
    <message>
        <source>Weight of fair nights</source>
        <translation>夜班公平的权重</translation>
    </message>
    <message>
        <source>Weight of a fair load</source>
        <translation>工作量公平的权重</translation>
    </message>
    <message>
        <source>Security heads trained at the station in a month</source>
        <translation>每月跟班培训人数</translation>
    </message>
    <message>
        <source>Shadow training lasts</source>
        <translation>每人跟班天数</translation>
    </message>
    <message>
        <source>Trained on the same day, at most</source>
        <translation>同一天跟班不超过（人）</translation>
    </message>
    <message>
        <source>Nights between two of one volunteer team, at least</source>
        <translation>同一义警队两次夜巡至少间隔（夜）</translation>
    </message>
    <message>
        <source>Volunteer teams a night</source>
        <translation>每夜义警队（支）</translation>
    </message>
    <message>
        <source>Posts one person may hold on one day</source>
        <translation>同一人同日可兼任的岗位</translation>
    </message>
    <message>
        <source>Their letters in pairs, for example ZB, DB</source>
        <translation>按键字母成对填写，如 ZB、DB</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Sound when a call waits</source>
        <translation>有警情待派时响铃</translation>
    </message>
    <message>
        <source>Second backup folder</source>
        <translation>第二备份文件夹</translation>
    </message>
    <message>
        <source>Folder for exports and PDF files</source>
        <translation>导出和PDF文件夹</translation>
    </message>
    <message>
        <source>Always print with the typefaces of this program</source>
        <translation>打印时只用本程序自带的字体</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Sides of the paper</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>Person last on duty here</source>
        <translation>上次值班人员</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Last check of every record</source>
        <translation>上次全面核验</translation>
    </message>
    <message>
        <source>What the video wall shows</source>
        <translation>视频墙显示内容</translation>
    </message>
    <message>
        <source>Columns and filters of lists</source>
        <translation>列表的列和筛选</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>本所</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>值班</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>值班排班</translation>
    </message>
    <message>
        <source>Counting rules</source>
        <translation>统计口径</translation>
    </message>
    <message>
        <source>Response times</source>
        <translation>到场时限</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>登录与口令</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患整改</translation>
    </message>
    <message>
        <source>Rental houses and units</source>
        <translation>出租房屋与内保单位</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Video patrol</source>
        <translation>视频巡查</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Program update</source>
        <translation>程序更新</translation>
    </message>
    <message>
        <source>“{value}” does not fit the setting “{title}”.</source>
        <translation>“{value}”不能用于设置项“{title}”。</translation>
    </message>
    <message>
        <source>A password needs 10 characters, or 8 with three of: small letters, capitals, digits, other signs.</source>
        <translation>口令至少 10 个字符；或至少 8 个字符，并含小写字母、大写字母、数字、其他符号中的三类。</translation>
    </message>
    <message>
        <source>A password may have 128 characters at most.</source>
        <translation>口令最多 128 个字符。</translation>
    </message>
    <message>
        <source>This password is one of the first that are guessed; choose another one.</source>
        <translation>该口令过于常见，容易被猜中，请换一个。</translation>
    </message>
    <message>
        <source>The password may not hold your own name or be one sign repeated.</source>
        <translation>口令不得包含本人姓名，也不得由同一字符反复组成。</translation>
    </message>
    <message>
        <source>A camera is reached by rtsp, rtsps, http or https.</source>
        <translation>摄像头地址只能用 rtsp、rtsps、http 或 https。</translation>
    </message>
    <message>
        <source>“{host}” is no camera&apos;s address; give its IP address, for example 192.168.1.64, or its name.</source>
        <translation>“{host}”不是摄像头的地址；请填 IP 地址（如 192.168.1.64）或主机名。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>The path may hold letters, digits and the usual signs of an address only; it begins with “/”.</source>
        <translation>路径只能含字母、数字和地址常用符号，并以“/”开头。</translation>
    </message>
    <message>
        <source>Leave name and password out of the address; they have fields of their own.</source>
        <translation>地址里不要写用户名和口令，它们另有栏目。</translation>
    </message>
    <message>
        <source>A map needs at least {fewest} control points; there are {count}.</source>
        <translation>底图至少要 {fewest} 个控制点，现有 {count} 个。</translation>
    </message>
    <message>
        <source>The control points lie in one line; choose one well to the side of the others.</source>
        <translation>控制点几乎在一条直线上，请另选一个明显偏在一侧的点。</translation>
    </message>
    <message>
        <source>WGS-84 (GPS)</source>
        <translation>WGS-84坐标（GPS）</translation>
    </message>
    <message>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <source>CGCS2000 (surveying)</source>
        <translation>CGCS2000（国家测绘）</translation>
    </message>
    <message>
        <source>This is not a GeoJSON file; please export it again as GeoJSON.</source>
        <translation>这不是 GeoJSON 文件，请重新导出为 GeoJSON。</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB; please export fewer outlines.</source>
        <translation>文件超过 {most} MB，请少导出一些边界。</translation>
    </message>
    <message>
        <source>The file is nested too deeply and was not read.</source>
        <translation>文件嵌套过深，未读取。</translation>
    </message>
    <message>
        <source>The file has more than {most} features; please export fewer.</source>
        <translation>文件中的要素超过 {most} 个，请少导出一些。</translation>
    </message>
    <message>
        <source>The outlines have more than {most} points; please simplify them.</source>
        <translation>边界点超过 {most} 个，请先简化。</translation>
    </message>
    <message>
        <source>Feature {number} has a coordinate that is no number.</source>
        <translation>第 {number} 个要素的坐标不是数字。</translation>
    </message>
    <message>
        <source>Feature {number} has {value} for a {what}; the file must be in degrees, longitude first, then latitude.</source>
        <translation>第 {number} 个要素的{what}为 {value}；文件须以度为单位，先经度、后纬度。</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Feature {number} is not built as GeoJSON asks; please export it again.</source>
        <translation>第 {number} 个要素不符合 GeoJSON 格式，请重新导出。</translation>
    </message>
    <message>
        <source>The file holds no outline and no point.</source>
        <translation>文件中没有边界，也没有点。</translation>
    </message>
    <message>
        <source>The file is in the projection “{name}”; please export it in degrees (WGS-84 or CGCS2000).</source>
        <translation>文件采用投影坐标“{name}”，请以经纬度（WGS-84 或 CGCS2000）导出。</translation>
    </message>
    <message>
        <source>“{text}” is no network; write it with its length, for example 192.168.1.0/24.</source>
        <translation>“{text}”不是网段；请连同掩码位数一起写，例如 192.168.1.0/24。</translation>
    </message>
    <message>
        <source>These networks have more than {most} addresses together; name smaller ones.</source>
        <translation>这些网段合计超过 {most} 个地址，请填小一些的网段。</translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first}{then}</translation>
    </message>
    <message>
        <source>This is no public key for updates (Ed25519). Paste it as the county sent it, whole.</source>
        <translation>这不是用于程序更新的公钥（Ed25519）。请把县局发来的公钥完整粘贴进来。</translation>
    </message>
    <message>
        <source>Meanwhile somebody else has entered or changed this record.</source>
        <translation>其间他人已录入或改动此记录。</translation>
    </message>
    <message>
        <source>— The ledger was not kept yet; it begins on {day}, and there is nothing before to compare with.</source>
        <translation>“—”：该期尚无台账（台账自{day}起），没有可比的数。</translation>
    </message>
</context>
<context>
    <name>core/guard</name>
    <message>
        <source>{what}: {printed} cannot be, nothing falls by more than 100% ({now} after {then})</source>
        <translation>{what}：{printed} 不可能成立，下降最多为 100%（本期 {now}，上期 {then}）</translation>
    </message>
    <message>
        <source>{what}: {printed} has nothing to compare with ({now} after {then})</source>
        <translation>{what}：{printed} 没有可比基数（本期 {now}，上期 {then}）</translation>
    </message>
    <message>
        <source>{what}: {now} after {then} can be compared, but no change is printed</source>
        <translation>{what}：本期 {now}、上期 {then} 可以比较，却未印出增减</translation>
    </message>
    <message>
        <source>{what}: {now} after {then} is not {printed}</source>
        <translation>{what}：本期 {now}、上期 {then}，增减不是 {printed}</translation>
    </message>
    <message>
        <source>{what}: the parts add up to {sum}, but the total is printed as {total}</source>
        <translation>{what}：各部分之和为 {sum}，合计却为 {total}</translation>
    </message>
    <message>
        <source>{what}: the parts add up to {sum}, the total is {total}; {why}</source>
        <translation>{what}：各部分之和为 {sum}，合计为 {total}；{why}</translation>
    </message>
    <message>
        <source>{what}: {part} of {whole} is more than there are</source>
        <translation>{what}：{part} 超过总数 {whole}，部分不能大于总体</translation>
    </message>
    <message>
        <source>{what}: {part} of {whole} is not {share}</source>
        <translation>{what}：{whole} 中的 {part} 不是 {share}</translation>
    </message>
    <message>
        <source>{what}: {period} has {days} days, not {printed}</source>
        <translation>{what}：{period}共 {days} 天，不是 {printed} 天</translation>
    </message>
    <message>
        <source>{what}: the page does not say what is counted</source>
        <translation>{what}：页面上没有写明统计口径</translation>
    </message>
    <message>
        <source>“{report}” is not printed, because a figure in it cannot be right. {why}. Please check the records behind it, or report this to whoever looks after the program.</source>
        <translation>《{report}》未出具，因为其中有数字不可能成立。{why}。请核对对应的记录，或告知程序维护人员。</translation>
    </message>
    <message>
        <source>A rate cannot fall by {points} percentage points: it lies between 0 and 100%.</source>
        <translation>比率不可能下降 {points} 个百分点：比率在 0 到 100% 之间。</translation>
    </message>
    <message>
        <source>some of them were typed in from papers of before the ledger</source>
        <translation>其中部分为建账前补录</translation>
    </message>
    <message>
        <source>These statistics are not shown, because a figure in them cannot be right. {why}. Please check the records behind it, or report this to whoever looks after the program.</source>
        <translation>本页统计未显示，因为其中有数字不可能成立。{why}。请核对对应的记录，或告知程序维护人员。</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Please fill in {field}.</source>
        <translation>请填写{field}。</translation>
    </message>
    <message>
        <source>{field} may have {most} characters at most; it has {length}.</source>
        <translation>{field}最多 {most} 个字，现在有 {length} 个。</translation>
    </message>
    <message>
        <source>{field} must be {least} or more.</source>
        <translation>{field}不能小于 {least}。</translation>
    </message>
    <message>
        <source>{field} must be {most} or less.</source>
        <translation>{field}不能大于 {most}。</translation>
    </message>
    <message>
        <source>{field} may have {most} pictures at most; there are {count}.</source>
        <translation>“{field}”最多 {most} 张图片，现有 {count} 张。</translation>
    </message>
    <message>
        <source>Please choose {field} from the list.</source>
        <translation>请从列表中选择{field}。</translation>
    </message>
    <message>
        <source>“{name}” is no longer kept; remove it and choose it again.</source>
        <translation>“{name}”已不在附件中，请移除后重新选择。</translation>
    </message>
    <message>
        <source>{field} cannot be understood; please enter it again.</source>
        <translation>看不懂{field}，请重新填写。</translation>
    </message>
    <message>
        <source>Here everybody enters with their own password.</source>
        <translation>本所已启用口令，请用本人口令登录。</translation>
    </message>
    <message>
        <source>{name} may not do “{action}”; please ask the station chief.</source>
        <translation>{name}没有“{action}”的权限，请找所长办理。</translation>
    </message>
    <message>
        <source>Write the text of a report</source>
        <translation>填写报表文字</translation>
    </message>
    <message>
        <source>Import a sheet</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Nobody of the station may act yet; please add a person with a role.</source>
        <translation>本所还没有可操作的人员，请先添加人员并授权。</translation>
    </message>
    <message>
        <source>{name} has no role here; please ask the administrator.</source>
        <translation>{name}没有操作权限，请联系管理员。</translation>
    </message>
    <message>
        <source>Please choose a record first.</source>
        <translation>请先选择一条记录。</translation>
    </message>
    <message>
        <source>Made by {name}</source>
        <translation>制表：{name}</translation>
    </message>
    <message>
        <source>Records as of {time}</source>
        <translation>数据截至 {time}</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>{ledger} does not take rows from sheets.</source>
        <translation>{ledger}不能从表格导入。</translation>
    </message>
    <message>
        <source>The rows of {ledger} come of other steps; please open the record and change it there.</source>
        <translation>“{ledger}”的内容由其他环节形成，不能直接粘贴；请打开记录修改。</translation>
    </message>
    <message>
        <source>There is no import {batch} in {ledger}.</source>
        <translation>{ledger}没有第 {batch} 批导入。</translation>
    </message>
    <message>
        <source>This import was undone already.</source>
        <translation>这批导入已经撤销过了。</translation>
    </message>
    <message>
        <source>{record} was worked on since and stays.</source>
        <translation>{record}其后已有人办理，保留不动。</translation>
    </message>
    <message>
        <source>{record}: {field} was changed again since and stays.</source>
        <translation>{record}：“{field}”其后又有改动，保留不动。</translation>
    </message>
    <message>
        <source>{record} was voided since; nothing in it is set back.</source>
        <translation>{record}其后已作废，不再恢复。</translation>
    </message>
    <message>
        <source>{record} stays: {why}</source>
        <translation>{record}保留不动：{why}</translation>
    </message>
    <message>
        <source>This is a first password; choose one that only you know.</source>
        <translation>这是初始口令，请换成只有您本人知道的口令。</translation>
    </message>
    <message>
        <source>Your password is older than {days} days; choose another one.</source>
        <translation>您的口令已使用超过 {days} 天，请更换。</translation>
    </message>
    <message>
        <source>The recovery key gives a new password to the chief or an administrator only.</source>
        <translation>恢复密钥只能为所领导或管理员重设口令。</translation>
    </message>
    <message>
        <source>This recovery key is void; a newer sheet was made.</source>
        <translation>此恢复密钥已作废，请使用最新的恢复密钥单。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Voided at</source>
        <translation>作废时间</translation>
    </message>
    <message>
        <source>Voided by</source>
        <translation>作废人</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Import no.</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Place in lists</source>
        <translation>排列顺序</translation>
    </message>
    <message>
        <source>Entry above</source>
        <translation>上级条目</translation>
    </message>
    <message>
        <source>Remove personal data</source>
        <translation>清除个人信息</translation>
    </message>
    <message>
        <source>{record} is still worked with: it is neither closed, nor left, nor voided. Nothing was removed.</source>
        <translation>“{record}”还在办理或使用中：没有结案、离任或作废。没有清除任何内容。</translation>
    </message>
    <message>
        <source>Export what is kept of one person</source>
        <translation>导出某人的个人信息</translation>
    </message>
    <message>
        <source>Give the person&apos;s name, phone, or both.</source>
        <translation>请填写姓名或电话，也可以都填。</translation>
    </message>
    <message>
        <source>A phone has at least {digits} digits.</source>
        <translation>电话至少要有 {digits} 位数字。</translation>
    </message>
    <message>
        <source>Say why the data is exported, for example the request&apos;s date.</source>
        <translation>请写明导出的事由，例如申请日期。</translation>
    </message>
    <message>
        <source>Name and phone</source>
        <translation>姓名和电话</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Name only: make sure it is the same person</source>
        <translation>仅姓名相同，请核对是否本人</translation>
    </message>
    <message>
        <source>Place not noted</source>
        <translation>地点未记</translation>
    </message>
    <message>
        <source>Content not noted</source>
        <translation>内容未记</translation>
    </message>
    <message>
        <source>URGENT: {content}</source>
        <translation>【紧急】{content}</translation>
    </message>
    <message>
        <source>{content} (the caller’s number was not heard whole: see the caller’s name)</source>
        <translation>{content}（来电号码没有听全，记在报警人一栏）</translation>
    </message>
    <message>
        <source>number as noted: {phone}</source>
        <translation>号码记作：{phone}</translation>
    </message>
    <message>
        <source>{content} (time as noted: {time})</source>
        <translation>{content}（记录的时间为：{time}）</translation>
    </message>
    <message>
        <source>Print a report</source>
        <translation>打印报表</translation>
    </message>
    <message>
        <source>Export a list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Search the network for cameras</source>
        <translation>搜索网络中的摄像机</translation>
    </message>
    <message>
        <source>Undo another person&apos;s import</source>
        <translation>撤销他人的导入</translation>
    </message>
    <message>
        <source>Keep a form of the bureau</source>
        <translation>保存上级表格</translation>
    </message>
    <message>
        <source>Change the station&apos;s settings</source>
        <translation>修改本所设置</translation>
    </message>
    <message>
        <source>Take over columns of a preset</source>
        <translation>带入模板中的自加栏目</translation>
    </message>
    <message>
        <source>Hand on or take over a preset</source>
        <translation>导出或采用预设</translation>
    </message>
    <message>
        <source>Check the records</source>
        <translation>核验记录</translation>
    </message>
    <message>
        <source>Make the search anew</source>
        <translation>重建检索</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Update the program</source>
        <translation>更新程序</translation>
    </message>
    <message>
        <source>Restore the station from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Keep the keys of the station</source>
        <translation>保管本所的密钥</translation>
    </message>
    <message>
        <source>Encrypt the records</source>
        <translation>加密记录</translation>
    </message>
    <message>
        <source>Work on with older records</source>
        <translation>以较旧的记录继续工作</translation>
    </message>
    <message>
        <source>Close a period</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>The first password is for the chief who acts now.</source>
        <translation>首个口令设给当前操作的所长。</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}：{why}</translation>
    </message>
    <message>
        <source>{person} serves in place of {chosen}, whom the roster had chosen: changed after signing.</source>
        <translation>{person}代替原排的{chosen}值班，系签发后调整。</translation>
    </message>
    <message>
        <source>A whole week, month, quarter or year is closed, not {period}.</source>
        <translation>结账以整周、整月、整季或整年为单位，不能是{period}。</translation>
    </message>
    <message>
        <source>{period} is not over; it is closed from {day} on.</source>
        <translation>{period}尚未结束，{day}起可以结账。</translation>
    </message>
    <message>
        <source>{period} is closed already (edition {edition}); say why it is issued again, or leave it.</source>
        <translation>{period}已结账（第{edition}版）；确需重新出具的，请写明原因。</translation>
    </message>
    <message>
        <source>{period} is not ready: {causes} Close it all the same with a reason.</source>
        <translation>{period}还不能结账：{causes}确需结账的，请写明原因。</translation>
    </message>
    <message>
        <source>No report is made of such a period.</source>
        <translation>没有这种周期的报表。</translation>
    </message>
    <message>
        <source>{report}: {why}</source>
        <translation>{report}：{why}</translation>
    </message>
    <message>
        <source>{count} things of these days still wait for a signature, the first: {title}.</source>
        <translation>该期内还有{count}件事等待签批，第一件：{title}。</translation>
    </message>
    <message>
        <source>{period} before it is not closed yet.</source>
        <translation>其前的{period}还没有结账。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Correction: {period}, {figure}: {before} → {after} (corrected {day}; {records})</source>
        <translation>更正：{period} {figure} {before}→{after}（{day}更正，{records}）</translation>
    </message>
    <message>
        <source>Correction: {period}, {figure}: {before} → {after}</source>
        <translation>更正：{period} {figure} {before}→{after}</translation>
    </message>
    <message>
        <source>{numbers} and {count} more</source>
        <translation>{numbers}等另{count}条</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This report was not closed for {period}.</source>
        <translation>没有{period}的结账报表。</translation>
    </message>
    <message>
        <source>Only two versions of one report are compared.</source>
        <translation>只能比较同一报表的两个版本。</translation>
    </message>
    <message>
        <source>As the records stand now; the closed edition is kept</source>
        <translation>按现有数据重算，非结账件</translation>
    </message>
    <message>
        <source>{period} was closed by somebody else meanwhile; nothing was kept.</source>
        <translation>{period}刚刚已由他人结账；本次未保存任何内容。</translation>
    </message>
    <message>
        <source>The closed report cannot be read; take its file back from a backup.</source>
        <translation>结账报表读不出来；请从备份中取回其文件。</translation>
    </message>
    <message>
        <source>The same stands in an earlier row of the sheet.</source>
        <translation>表中前面已有同一行。</translation>
    </message>
    <message>
        <source>Already in the ledger as {record}, unchanged.</source>
        <translation>台账中已有{record}，内容相同。</translation>
    </message>
    <message>
        <source>Was voided here as {record}; it is not taken over again.</source>
        <translation>{record}已在此作废，不再导入。</translation>
    </message>
    <message>
        <source>Personal data was removed from {record}; the sheet does not bring it back.</source>
        <translation>{record}的个人信息已清除，不再由表格带回。</translation>
    </message>
    <message>
        <source>There is no record {number} here; leave its number empty if the row is a new one.</source>
        <translation>这里没有{number}这条记录；如为新记录，请将编号留空。</translation>
    </message>
    <message>
        <source>This record is no longer here; please look at the list again.</source>
        <translation>该记录已不在本台账中，请重新查看列表。</translation>
    </message>
    <message>
        <source>{record} is void; nothing in it is changed any more.</source>
        <translation>{record}已作废，不再改动。</translation>
    </message>
    <message>
        <source>{field} is empty.</source>
        <translation>{field}为空。</translation>
    </message>
    <message>
        <source>{record} differs, but cannot be changed any more, or not by you: {fields}.</source>
        <translation>{record}内容不同，但已不能更改或您无权更改：{fields}。</translation>
    </message>
    <message>
        <source>Not taken, because it is changed at the record itself: {fields}.</source>
        <translation>未取用，须在记录本身更改：{fields}。</translation>
    </message>
    <message>
        <source>{field}: there is no “{text}” here; please enter it first.</source>
        <translation>{field}：这里没有“{text}”，请先录入。</translation>
    </message>
    <message>
        <source>{field}: several are called “{text}”; please enter this row by hand.</source>
        <translation>{field}：有几个同名的“{text}”，请手工录入本行。</translation>
    </message>
    <message>
        <source>This version of the program has no “{text}” to add a column with.</source>
        <translation>本版本程序没有“{text}”，不能用来加栏目。</translation>
    </message>
    <message>
        <source>{ledger}: “{title}” is there already, but holds something else; it stays as it is.</source>
        <translation>{ledger}已有“{title}”一栏，但内容类型不同，保持原样。</translation>
    </message>
    <message>
        <source>{field} takes {places} digits after the point at most.</source>
        <translation>{field}最多保留{places}位小数。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字典词条</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>自加栏目</translation>
    </message>
    <message>
        <source>Bureau forms</source>
        <translation>上级报表</translation>
    </message>
    <message>
        <source>The preset names “{name}” twice; please take a good copy of it.</source>
        <translation>预设中“{name}”出现两次，请换一份完好的文件。</translation>
    </message>
    <message>
        <source>Stays as it is; the preset has: {kind}</source>
        <translation>保持不变；预设里是：{kind}</translation>
    </message>
</context>
<context>
    <name>desk/audit</name>
    <message>
        <source>New records</source>
        <translation>新增登记</translation>
    </message>
    <message>
        <source>Changes of records</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Prints and exports</source>
        <translation>打印和导出</translation>
    </message>
    <message>
        <source>Personal data looked at</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Entering the program</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>账号和权限</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>系统设置</translation>
    </message>
    <message>
        <source>Backup, restore, upkeep</source>
        <translation>备份、恢复和维护</translation>
    </message>
    <message>
        <source>Action of another version of the program</source>
        <translation>其他版本程序的操作</translation>
    </message>
    <message>
        <source>Station&apos;s file made</source>
        <translation>建立本所数据</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Restore proven by a drill</source>
        <translation>恢复演练通过</translation>
    </message>
    <message>
        <source>Records encrypted</source>
        <translation>数据加密</translation>
    </message>
    <message>
        <source>Search made anew</source>
        <translation>重建检索</translation>
    </message>
    <message>
        <source>Brought to a newer version</source>
        <translation>升级数据版本</translation>
    </message>
    <message>
        <source>Clock set</source>
        <translation>电脑时间变动</translation>
    </message>
    <message>
        <source>Removed data wiped from the file</source>
        <translation>彻底擦除已清除的信息</translation>
    </message>
    <message>
        <source>Older backups holding removed data deleted</source>
        <translation>删除含已清除信息的旧备份</translation>
    </message>
    <message>
        <source>Work went on with older records</source>
        <translation>确认在较旧的数据上继续工作</translation>
    </message>
    <message>
        <source>Update of the program begun</source>
        <translation>开始更新程序</translation>
    </message>
    <message>
        <source>Practice station made</source>
        <translation>建立演练所</translation>
    </message>
    <message>
        <source>Station set up</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>Columns of a preset taken over</source>
        <translation>带入模板中的自加栏目</translation>
    </message>
    <message>
        <source>Preset handed on</source>
        <translation>导出县局预设</translation>
    </message>
    <message>
        <source>Preset of the county taken over</source>
        <translation>采用县局预设</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Cameras went on or off line</source>
        <translation>摄像机在线状态变化</translation>
    </message>
    <message>
        <source>Cameras found in the network taken over</source>
        <translation>采用网络搜索到的摄像机</translation>
    </message>
    <message>
        <source>Text of a report written</source>
        <translation>填写报表文字</translation>
    </message>
    <message>
        <source>Period closed</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>开始导入</translation>
    </message>
    <message>
        <source>Rows imported</source>
        <translation>导入数据</translation>
    </message>
    <message>
        <source>Existing roster taken over</source>
        <translation>导入原有值班表</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>另存 PDF</translation>
    </message>
    <message>
        <source>Print preview shown</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>Saved as a Word document</source>
        <translation>另存为 Word 文档</translation>
    </message>
    <message>
        <source>Form of the bureau filled</source>
        <translation>填写上级表格</translation>
    </message>
    <message>
        <source>Form of the bureau kept</source>
        <translation>保存上级表格</translation>
    </message>
    <message>
        <source>Form of the bureau marked</source>
        <translation>标记上级表格</translation>
    </message>
    <message>
        <source>Form of the bureau struck out</source>
        <translation>停用上级表格</translation>
    </message>
    <message>
        <source>A person&apos;s data handed out</source>
        <translation>向本人提供其个人信息</translation>
    </message>
    <message>
        <source>Personal data removed</source>
        <translation>清除个人信息</translation>
    </message>
    <message>
        <source>Entered the program</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Password given</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Password taken away</source>
        <translation>停用口令</translation>
    </message>
    <message>
        <source>New password by the recovery key</source>
        <translation>用恢复密钥重设口令</translation>
    </message>
    <message>
        <source>Recovery sheet printed and put away</source>
        <translation>恢复密钥单已打印收存</translation>
    </message>
    <message>
        <source>Key file given</source>
        <translation>发放密钥文件</translation>
    </message>
    <message>
        <source>Key file taken away</source>
        <translation>收回密钥文件</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>更换恢复密钥</translation>
    </message>
    <message>
        <source>Printed or saved</source>
        <translation>打印或另存</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Form of the bureau</source>
        <translation>上级表格</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Text of a report</source>
        <translation>报表文字</translation>
    </message>
    <message>
        <source>Station&apos;s file</source>
        <translation>本所数据</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>新增行数</translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>更新行数</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>重复行数</translation>
    </message>
    <message>
        <source>Faulty rows</source>
        <translation>有误行数</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Must choose another password</source>
        <translation>须更换口令</translation>
    </message>
    <message>
        <source>Password changed at</source>
        <translation>口令更改时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>账号变更</translation>
    </message>
    <message>
        <source>Upkeep of the records</source>
        <translation>数据维护</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>On whose order</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Wrong passwords before</source>
        <translation>此前口令错误次数</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups deleted</source>
        <translation>已删除的备份</translation>
    </message>
    <message>
        <source>Entries checked</source>
        <translation>已核验日志条数</translation>
    </message>
    <message>
        <source>Newest entry this computer had seen</source>
        <translation>本机见过的最新日志序号</translation>
    </message>
    <message>
        <source>Newest entry found</source>
        <translation>现有最新日志序号</translation>
    </message>
    <message>
        <source>Computer’s clock was behind by</source>
        <translation>电脑时钟慢了</translation>
    </message>
    <message>
        <source>Computer’s clock beyond the entry before, in days</source>
        <translation>电脑时间比上一条记录晚（天）</translation>
    </message>
    <message>
        <source>Entered with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Signed with the key</source>
        <translation>签名公钥指纹</translation>
    </message>
    <message>
        <source>Code on the paper</source>
        <translation>页脚代码</translation>
    </message>
    <message>
        <source>a key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>clock {time} behind</source>
        <translation>时钟慢{time}</translation>
    </message>
    <message>
        <source>clock {count} days ahead</source>
        <translation>电脑时间提前 {count} 天</translation>
    </message>
    <message>
        <source>{count} wrong passwords before</source>
        <translation>此前口令输错 {count} 次</translation>
    </message>
    <message>
        <source>(personal, not shown)</source>
        <translation>（个人信息，不显示）</translation>
    </message>
    <message>
        <source>(removed for good)</source>
        <translation>（已清除）</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Log of actions</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>up to {last}</source>
        <translation>截至 {last}</translation>
    </message>
    <message>
        <source>These are more than {most} entries. Choose a shorter period, or save them as an Excel file.</source>
        <translation>超过 {most} 条。请缩短时间范围，或者导出为 Excel 文件。</translation>
    </message>
    <message>
        <source>{name} (without a password)</source>
        <translation>{name}（未凭口令）</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>没有日志</translation>
    </message>
    <message>
        <source>There is no entry {seq} in the log.</source>
        <translation>没有序号为 {seq} 的日志。</translation>
    </message>
    <message>
        <source>There is no record with the number “{number}”.</source>
        <translation>没有编号为“{number}”的记录。</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>本程序</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>{count} 条记录</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>等另外 {count} 项</translation>
    </message>
    <message>
        <source>Look at personal data</source>
        <translation>查看个人信息</translation>
    </message>
    <message>
        <source>Say why you need to see it.</source>
        <translation>请填写查看事由。</translation>
    </message>
    <message>
        <source>Say why in {most} characters at most.</source>
        <translation>事由不超过 {most} 个字。</translation>
    </message>
    <message>
        <source>“{field}” of this record cannot be shown to {name}: it is empty, or the caller asked to stay secret.</source>
        <translation>不能向{name}显示这条记录的“{field}”：该项为空，或者报警人要求保密。</translation>
    </message>
    <message>
        <source>“{field}” is only partly shown; type it whole, or leave it as it was.</source>
        <translation>“{field}”含有隐藏的部分；请完整填写，或者保持原样。</translation>
    </message>
    <message>
        <source>Return call to the caller</source>
        <translation>回访报警人</translation>
    </message>
    <message>
        <source>Contact while turning out</source>
        <translation>出警联系</translation>
    </message>
    <message>
        <source>Check of the record</source>
        <translation>核对登记</translation>
    </message>
</context>
<context>
    <name>desk/board</name>
    <message>
        <source>{station}: {board}</source>
        <translation>{station}{board}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{title} ({number})</source>
        <translation>{title}（{number}）</translation>
    </message>
    <message>
        <source>and {count} more …</source>
        <translation>还有{count}条……</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>本栏无。</translation>
    </message>
    <message>
        <source>The board as it was seen; voided records do not count.</source>
        <translation>统计口径：打印时看板所示，作废记录不计。</translation>
    </message>
</context>
<context>
    <name>desk/list</name>
    <message>
        <source>{ledger}: list</source>
        <translation>{ledger}清册</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>All records of the ledger</source>
        <translation>台账全部记录</translation>
    </message>
    <message>
        <source>Searched for: {words}</source>
        <translation>查找：{words}</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation>{filter}：{value}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No record answers to this.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>The list as it was filtered. What lists mask is masked.</source>
        <translation>按台账当时的筛选条件打印；列表中隐去的信息仍隐去。</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(空白)</translation>
    </message>
    <message>
        <source>(filled in)</source>
        <translation>(有内容)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{values} … ({count} values)</source>
        <translation>{values}等{count}项</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>up to {last}</source>
        <translation>至 {last}</translation>
    </message>
    <message>
        <source>{values}; {bounds}</source>
        <translation>{values}；{bounds}</translation>
    </message>
</context>
<context>
    <name>desk/map</name>
    <message>
        <source>{station}: map of the township</source>
        <translation>{station}辖区分布图</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Any time up to now</source>
        <translation>截至目前全部</translation>
    </message>
    <message>
        <source>{layer}: {count}</source>
        <translation>{layer} {count}</translation>
    </message>
    <message>
        <source>{layer}: {count} (as of now)</source>
        <translation>{layer} {count}（现有）</translation>
    </message>
    <message>
        <source>Counted by village, as the lists count them; voided records do not count.</source>
        <translation>按村统计，与各台账列表口径一致；作废的不计。</translation>
    </message>
    <message>
        <source>Under a village&apos;s name, in this order: {layers}.</source>
        <translation>村名下方数字依次为：{layers}。</translation>
    </message>
    <message>
        <source>{village}: {layer} {count}</source>
        <translation>{village}：{layer} {count}</translation>
    </message>
    <message>
        <source>{layer}: {words}</source>
        <translation>{layer}：{words}</translation>
    </message>
    <message>
        <source>Enter villages and areas on the page “Station” first.</source>
        <translation>请先在“本所、通讯录”里录入村和片区。</translation>
    </message>
    <message>
        <source>Schematic: import borders (GeoJSON) or set places to see the true map.</source>
        <translation>示意图：导入边界（GeoJSON）或设定位置后可看真实地图。</translation>
    </message>
    <message>
        <source>Schematic, not to scale.</source>
        <translation>示意图，不按比例。</translation>
    </message>
    <message>
        <source>The darker, the more: {layer}, at most {most} in a village.</source>
        <translation>颜色越深{layer}越多，单村最多 {most}。</translation>
    </message>
    <message>
        <source>In no village: {layer} {count}.</source>
        <translation>未落到村：{layer} {count}。</translation>
    </message>
    <message>
        <source>{layer}: only the newest {count} are drawn as points.</source>
        <translation>{layer}只画最近的 {count} 个点。</translation>
    </message>
    <message>
        <source>{count} villages have no place yet and stand as cells.</source>
        <translation>{count} 个村尚无位置，以方格显示。</translation>
    </message>
    <message>
        <source>Shown in WGS-84; borders came in {datums}.</source>
        <translation>以 WGS-84 显示；边界来源坐标系：{datums}。</translation>
    </message>
    <message>
        <source>Shown in WGS-84; borders came in {datums}, good to about {metres} m.</source>
        <translation>以 WGS-84 显示；边界来源坐标系：{datums}，误差约 {metres} 米。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Point {number} has no place yet: choose a village, or type it.</source>
        <translation>第 {number} 点还没有位置：请选村，或填经纬度。</translation>
    </message>
    <message>
        <source>Choose the picture of the map first.</source>
        <translation>请先选择底图图片。</translation>
    </message>
    <message>
        <source>Three points are always met; a fourth shows how well the map fits.</source>
        <translation>三个点总能对上；加第四个点才看得出误差。</translation>
    </message>
    <message>
        <source>Mean error {mean} m, at most {worst} m.</source>
        <translation>平均误差 {mean} 米，最大 {worst} 米。</translation>
    </message>
</context>
<context>
    <name>desk/proof</name>
    <message>
        <source>The backup “{file}” is encrypted: a password or the recovery key opens it.</source>
        <translation>备份“{file}”已加密，须用口令或恢复密钥打开。</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>没有文件“{file}”。</translation>
    </message>
    <message>
        <source>The file is not as it was when the backup was made: it was changed or damaged.</source>
        <translation>该文件与制作备份时不同：被改动过，或者已损坏。</translation>
    </message>
    <message>
        <source>The small file (.json) beside the backup is missing, so nothing tells whether the copy is whole.</source>
        <translation>备份旁的 .json 小文件不在，无法判断这份副本是否完整。</translation>
    </message>
    <message>
        <source>The file is damaged; not everything in it can be read.</source>
        <translation>文件已损坏，部分内容无法读取。</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Newer than these records</source>
        <translation>晚于这些记录</translation>
    </message>
    <message>
        <source>Does not fit: rewritten</source>
        <translation>不相符：被改写</translation>
    </message>
    <message>
        <source>Fits, but entries before it were altered</source>
        <translation>相符，但此前的日志被改动</translation>
    </message>
    <message>
        <source>Of another station</source>
        <translation>属于其他单位</translation>
    </message>
    <message>
        <source>Not a code</source>
        <translation>不是有效代码</translation>
    </message>
    <message>
        <source>{what} was altered outside the program; its last true change is of {time} by {who}.</source>
        <translation>{what}在程序之外被改动；最后一次正常更改：{time}，{who}。</translation>
    </message>
    <message>
        <source>{what} was put in outside the program; the log knows nothing of it.</source>
        <translation>{what}是在程序之外加入的，日志中没有。</translation>
    </message>
    <message>
        <source>{what} was taken out outside the program; its last true change is of {time} by {who}.</source>
        <translation>{what}在程序之外被删除；最后一次正常更改：{time}，{who}。</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number} </translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Check of the records</source>
        <translation>记录核验结果</translation>
    </message>
    <message>
        <source>All {entries} entries and every record fit together, and so do the codes from paper: up to {time} nothing was altered.</source>
        <translation>全部 {entries} 条日志和每一条记录都对得上，纸上的代码也相符：截至 {time}，没有任何改动。</translation>
    </message>
    <message>
        <source>All {entries} entries and every record fit together. Only a code from paper proves that the log was not rewritten as a whole: type one in and check again.</source>
        <translation>全部 {entries} 条日志和每一条记录都对得上。只有纸上的代码才能证明日志没有被整体改写：请输入一个代码再核验。</translation>
    </message>
    <message>
        <source>All {entries} entries and every record fit together, but not every code could be confirmed; see below.</source>
        <translation>全部 {entries} 条日志和每一条记录都对得上，但有的代码无法确认，详见下方。</translation>
    </message>
    <message>
        <source>{count} things do not fit: something was altered outside the program. Keep the file as it is.</source>
        <translation>有 {count} 处不相符：有内容在程序之外被改动。请保持文件原样。</translation>
    </message>
    <message>
        <source>A code from paper does not fit: the log before that paper was rewritten. Keep the file as it is.</source>
        <translation>有代码不相符：该纸质材料之前的日志被改写过。请保持文件原样。</translation>
    </message>
    <message>
        <source>Backup looked at</source>
        <translation>被检查的备份</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>the station&apos;s own records</source>
        <translation>本所现用数据</translation>
    </message>
    <message>
        <source>Backup made at</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>核验时间</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>日志条数</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Newest code</source>
        <translation>最新代码</translation>
    </message>
    <message>
        <source>Records with personal data removed by the rules</source>
        <translation>按规定清除过个人信息的记录</translation>
    </message>
    <message>
        <source>Codes from paper</source>
        <translation>纸上的代码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Last change before it</source>
        <translation>此前最后一次更改</translation>
    </message>
    <message>
        <source>Paper it stands on</source>
        <translation>所在材料</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>不相符之处</translation>
    </message>
    <message>
        <source>Nothing was found that does not fit.</source>
        <translation>没有发现不相符之处。</translation>
    </message>
    <message>
        <source>No code was given</source>
        <translation>没有输入代码</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>{title}, {period}: {time}, {who}</source>
        <translation>{title}，{period}：{time}，{who}</translation>
    </message>
    <message>
        <source>{title}: {time}, {who}</source>
        <translation>{title}：{time}，{who}</translation>
    </message>
    <message>
        <source>A code proves the records up to the paper it stands on. What was entered after the newest paper is shown by no paper yet.</source>
        <translation>代码证明的是该材料打印之前的记录。最新一份材料之后登记的内容，尚无纸质材料可以证明。</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核验人</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>见证人</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>Scroll sideways, stand still</source>
        <translation>左右滚动、冻结列</translation>
    </message>
    <message>
        <source>Only columns that fit the width</source>
        <translation>只显示放得下的列</translation>
    </message>
    <message>
        <source>All columns, scrolling sideways</source>
        <translation>显示全部列，左右滚动</translation>
    </message>
    <message>
        <source>Scrolling sideways; up to “{column}” they stand still</source>
        <translation>左右滚动，冻结到“{column}”</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Take rows from an Excel or CSV file</source>
        <translation>从 Excel 或 CSV 文件导入</translation>
    </message>
    <message>
        <source>Find in the network</source>
        <translation>搜索网络</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save this list, as it is filtered, as an Excel file</source>
        <translation>把当前筛选出的列表另存为 Excel 文件</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print this list or its reports (Ctrl+P)</source>
        <translation>打印本清册或其报表（Ctrl+P）</translation>
    </message>
    <message>
        <source>This list, as it is filtered</source>
        <translation>本清册（按当前筛选）</translation>
    </message>
    <message>
        <source>The chosen row: {title}</source>
        <translation>所选记录：{title}</translation>
    </message>
    <message>
        <source>Number, place, words, pinyin initials</source>
        <translation>编号、地点、内容、拼音首字母</translation>
    </message>
    <message>
        <source>Find in this list (Ctrl+F)</source>
        <translation>在本台账中查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose which columns are shown</source>
        <translation>选择要显示的列</translation>
    </message>
    <message>
        <source>{title} ({key})</source>
        <translation>{title}（{key}）</translation>
    </message>
    <message>
        <source>Choose a record to see it here.</source>
        <translation>选中一条记录，在这里查看详情。</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Everything else that can be done with this record</source>
        <translation>这条记录的其他操作</translation>
    </message>
    <message>
        <source>Print a sheet of this record</source>
        <translation>打印这条记录的单据</translation>
    </message>
    <message>
        <source>What happened to this record, and who looked at it (Ctrl+H)</source>
        <translation>这条记录的历史，以及谁查看过（Ctrl+H）</translation>
    </message>
    <message>
        <source>Close the record’s pane (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>所选记录</translation>
    </message>
    <message>
        <source>{count} records chosen</source>
        <translation>已选中 {count} 条记录</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Remove row {number}</source>
        <translation>删去第 {number} 行</translation>
    </message>
    <message>
        <source>Row {number}: {why}</source>
        <translation>第 {number} 行：{why}</translation>
    </message>
    <message>
        <source>{field}, row {number}</source>
        <translation>{field}，第 {number} 行</translation>
    </message>
    <message>
        <source>please fill in {field}</source>
        <translation>请填写{field}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>去掉{name}</translation>
    </message>
    <message>
        <source>Please choose from the list what “{text}” means.</source>
        <translation>请从下拉中选择“{text}”指的是哪一项。</translation>
    </message>
    <message>
        <source>“{text}” is not known: choose from the list, or Alt+Enter adds it.</source>
        <translation>没有“{text}”，请从下拉中选择，或按 Alt+Enter 新增。</translation>
    </message>
    <message>
        <source>“{text}” as typed</source>
        <translation>照写“{text}”</translation>
    </message>
    <message>
        <source>Add “{text}”</source>
        <translation>新增“{text}”</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>打开下拉</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>“{text}”不是整数。</translation>
    </message>
    <message>
        <source>“{text}” is not a number; write it like 1234.50.</source>
        <translation>“{text}”不是数字，请写成 1234.50 这样。</translation>
    </message>
    <message>
        <source>At most {places} digits after the point.</source>
        <translation>小数点后最多 {places} 位。</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>{day}, {weekday}</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message>
        <source>{time}, {weekday} ({ago})</source>
        <translation>{time} {weekday}（{ago}）</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}后</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter ({count})</source>
        <translation>筛选（{count}）</translation>
    </message>
    <message>
        <source>Narrow the list by further conditions</source>
        <translation>按更多条件筛选</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Remove every condition</source>
        <translation>清除所有筛选条件</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Show voided records too</source>
        <translation>同时显示已作废的记录</translation>
    </message>
    <message>
        <source>Narrow the list by “{title}”</source>
        <translation>按“{title}”筛选</translation>
    </message>
    <message>
        <source>Saved: {number}.</source>
        <translation>已保存：{number}。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Someone else changed this record meanwhile. Fields you did not touch now show the new values: check them and save again.</source>
        <translation>这条记录刚被别人改过。您没动过的栏已换成新内容，请看一眼再保存。</translation>
    </message>
    <message>
        <source>{count} fields need another look; each says why.</source>
        <translation>有 {count} 栏要再看一下，原因写在各栏下面。</translation>
    </message>
    <message>
        <source>Filled in for you; change it if it is wrong.</source>
        <translation>已代填，不对请改。</translation>
    </message>
    <message>
        <source>More ({count})</source>
        <translation>更多（{count} 项）</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show or hide the fields that are seldom needed</source>
        <translation>显示或收起不常用的栏目</translation>
    </message>
    <message>
        <source>Ctrl+Enter save   Esc close, the draft stays</source>
        <translation>Ctrl+Enter 保存   Esc 关闭（草稿保留）</translation>
    </message>
    <message>
        <source>Ctrl+Enter save   Ctrl+Shift+Enter save and new   Esc close, the draft stays</source>
        <translation>Ctrl+Enter 保存   Ctrl+Shift+Enter 保存并新建   Esc 关闭（草稿保留）</translation>
    </message>
    <message>
        <source>Ctrl+Enter save   Esc close, no password is kept</source>
        <translation>Ctrl+Enter 保存   Esc 关闭（口令不保留）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and close (Ctrl+Enter)</source>
        <translation>保存并关闭（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Ctrl+Enter {deed}   Esc close, the draft stays</source>
        <translation>Ctrl+Enter {deed}   Esc 关闭（草稿保留）</translation>
    </message>
    <message>
        <source>{deed} and close (Ctrl+Enter)</source>
        <translation>{deed}并关闭（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Save and new</source>
        <translation>保存并新建</translation>
    </message>
    <message>
        <source>Save and start the next one (Ctrl+Shift+Enter)</source>
        <translation>保存后接着登记下一条（Ctrl+Shift+Enter）</translation>
    </message>
    <message>
        <source>Go back to the backup of {time}</source>
        <translation>恢复到 {time} 的备份</translation>
    </message>
    <message>
        <source>{reason} · {where} · {size}</source>
        <translation>{reason} · {where} · {size}</translation>
    </message>
    <message>
        <source>The backup is read in full and compared with the present records …</source>
        <translation>正在完整读取备份，并与现有数据比对……</translation>
    </message>
    <message>
        <source>The records cannot be opened as they should</source>
        <translation>数据无法正常打开</translation>
    </message>
    <message>
        <source>Nothing is thrown away: whichever way you choose, the damaged file is kept whole.</source>
        <translation>无论选择哪种方式，损坏的文件都会完整保留，不会删除。</translation>
    </message>
    <message>
        <source>The newest backup is looked for and read in full …</source>
        <translation>正在查找并完整读取最新备份……</translation>
    </message>
    <message>
        <source>The backup is put in place …</source>
        <translation>正在恢复……</translation>
    </message>
    <message>
        <source>Good backup of {time} · {reason} · {where}</source>
        <translation>完好的备份：{time} · {reason} · {where}</translation>
    </message>
    <message>
        <source>No good backup was found on this computer. Plug in the stick, then look for another backup.</source>
        <translation>本机没有找到完好的备份。请插入备份U盘，再选择其他备份。</translation>
    </message>
    <message>
        <source>Put the backup in place of the damaged file, which is kept</source>
        <translation>用备份替换损坏的文件（损坏文件保留）</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Look at what can still be read; nothing can be changed</source>
        <translation>查看仍可读取的内容，不能修改</translation>
    </message>
    <message>
        <source>Another backup …</source>
        <translation>其他备份……</translation>
    </message>
    <message>
        <source>Choose among all backups here, on sticks and in the second folder</source>
        <translation>从本机、U盘和第二备份文件夹的所有备份中选择</translation>
    </message>
    <message>
        <source>Only the chief may go back to a backup: ask the chief to enter here. Reading is possible.</source>
        <translation>只有所长可以恢复备份，请所长登录；目前可以只读打开。</translation>
    </message>
    <message>
        <source>The present records are not deleted: they stay whole in the folder “kept” beside the station&apos;s file. The restore is noted in the log of actions, and the window opens again with the restored records.</source>
        <translation>现有数据不会删除，完整保存在数据目录的“kept”文件夹中。恢复操作记入操作日志，完成后窗口重新打开。</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Passwords become those of {time} again. Where nobody knows one of then, only the recovery sheet of then helps: have it at hand before you restore.</source>
        <translation>恢复后口令以 {time} 时的为准。没有人记得当时口令的，只能用当时的恢复密钥单，请先备好再恢复。</translation>
    </message>
    <message>
        <source>Put this backup in place of the present records</source>
        <translation>用此备份替换现有数据</translation>
    </message>
    <message>
        <source>Into another folder …</source>
        <translation>恢复到其他文件夹……</translation>
    </message>
    <message>
        <source>Put the backup into an empty folder; nothing changes here</source>
        <translation>恢复到空文件夹，现有数据不变</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>不做任何更改</translation>
    </message>
    <message>
        <source>Close without saving; the draft stays (Esc)</source>
        <translation>不保存，关闭；草稿保留（Esc）</translation>
    </message>
    <message>
        <source>Close without saving (Esc)</source>
        <translation>不保存，关闭（Esc）</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>不，返回</translation>
    </message>
    <message>
        <source>Yes: {action}</source>
        <translation>确定{action}</translation>
    </message>
    <message>
        <source>What you type is kept as a draft by itself</source>
        <translation>草稿自动保存</translation>
    </message>
    <message>
        <source>Draft kept by itself · {time}</source>
        <translation>草稿自动保存 · {time}</translation>
    </message>
    <message>
        <source>Not saved at {when}: {words}</source>
        <translation>{when} 写到一半没有保存：{words}</translation>
    </message>
    <message>
        <source>There is an entry begun at {when} that was not saved.</source>
        <translation>{when} 有一份写到一半没有保存。</translation>
    </message>
    <message>
        <source>Go on with it (Ctrl+R)</source>
        <translation>接着写（Ctrl+R）</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Noticed while you type</source>
        <translation>登记时的提示</translation>
    </message>
    <message>
        <source>Nothing so far. What is worth knowing appears here.</source>
        <translation>暂无。需要留意的情况会显示在这里。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>暂无记录。</translation>
    </message>
    <message>
        <source>No record meets these conditions.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Records of “{ledger}”</source>
        <translation>“{ledger}”的记录</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{title}  {count}</source>
        <translation>{title}  {count}</translation>
    </message>
    <message>
        <source>Show only: {title}</source>
        <translation>只看：{title}</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>查看全部记录</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}：{value}</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>即办</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>待签批</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>未定期限</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>What stands at {place}?</source>
        <translation>{place} 填什么？</translation>
    </message>
    <message>
        <source>Type words of the name, of the row and of the column; ↑↓ choose, Enter takes it.</source>
        <translation>输入名称、行名或列名中的字；↑↓ 选择，Enter 采用。</translation>
    </message>
    <message>
        <source>Search the names</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>one line for each record</source>
        <translation>每条记录一行</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Reading the names …</source>
        <translation>正在读取名称…</translation>
    </message>
    <message>
        <source>{shown} of {count} names</source>
        <translation>显示 {shown} 个，共 {count} 个名称</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Choose days …</source>
        <translation>自选日期……</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Repair after an absence</source>
        <translation>缺勤调整</translation>
    </message>
    <message>
        <source>Duties before today stay as they were; from today on as few duties as can be change hands. Nothing is changed before you say so.</source>
        <translation>今天以前的班次不变；今天起尽量少换班。确认之前不作任何改动。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Who is away</source>
        <translation>缺勤人员</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Look for the fewest changes</source>
        <translation>查找最少改动</translation>
    </message>
    <message>
        <source>Looking for the fewest changes …</source>
        <translation>正在查找最少改动……</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制清单</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Copy the changes as text, to announce them</source>
        <translation>复制为文字，用于通知</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Print the changes, to announce them</source>
        <translation>打印清单，用于通知</translation>
    </message>
    <message>
        <source>Enter the leave and change the duties as listed</source>
        <translation>登记请假并按清单换班</translation>
    </message>
    <message>
        <source>Duties that change hands</source>
        <translation>换班清单</translation>
    </message>
    <message>
        <source>Until now</source>
        <translation>原值班</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>查看这些天</translation>
    </message>
    <message>
        <source>{title}: {number} saved.</source>
        <translation>{title}：{number} 已保存。</translation>
    </message>
    <message>
        <source>{title}: {number} done.</source>
        <translation>{title}：{number} 已办理。</translation>
    </message>
    <message>
        <source>{title}: done.</source>
        <translation>{title}：已办理。</translation>
    </message>
    <message>
        <source>{title}: saved.</source>
        <translation>{title}：已保存。</translation>
    </message>
    <message>
        <source>{done} of {count} records changed; then: {why}</source>
        <translation>已处理 {count} 条中的 {done} 条，随后：{why}</translation>
    </message>
    <message>
        <source>{title}: {count} records changed.</source>
        <translation>{title}：已处理 {count} 条。</translation>
    </message>
    <message>
        <source>{count} rows saved in {file}.</source>
        <translation>已将 {count} 条导出到 {file}。</translation>
    </message>
    <message>
        <source>Saving the list as an Excel file …</source>
        <translation>正在导出为 Excel 文件……</translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Excel file (*.xlsx)</source>
        <translation>Excel 文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Please confirm</source>
        <translation>请确认</translation>
    </message>
    <message>
        <source>{action}: at most {most} records are changed at once; please select fewer.</source>
        <translation>{action}：一次最多办理{most}条，请少选一些。</translation>
    </message>
    <message>
        <source>Waiting: {title}</source>
        <translation>待处理：{title}</translation>
    </message>
    <message>
        <source>{count} calls are waiting; the first: {title}</source>
        <translation>有 {count} 起警情待处理，最早的：{title}</translation>
    </message>
    <message>
        <source>Calls written down while locked, now filed as incidents: {count}</source>
        <translation>锁屏期间记录的警情已登记入账：{count} 条</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Calls written down while locked: {count}. {name} may not register them; they wait for an officer.</source>
        <translation>锁屏期间记录的警情 {count} 条，{name}无登记权限，待民警登录后登记入账。</translation>
    </message>
    <message>
        <source>Calls written down while locked that still wait: {count}. {why}</source>
        <translation>锁屏期间记录的警情还有 {count} 条未登记入账。{why}</translation>
    </message>
    <message>
        <source>Show the call that waits</source>
        <translation>查看这起待处理的警情</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Stop sound and flashing; the call stays in the list of what is due</source>
        <translation>停止声音和闪烁；这起警情仍留在待办中</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Ctrl+N new   Ctrl+F find   F2 next step   Ctrl+P print</source>
        <translation>↑↓ 选择   Enter 打开   Ctrl+N 新建   Ctrl+F 查找   F2 下一步   Ctrl+P 打印</translation>
    </message>
    <message>
        <source>Esc back to the board</source>
        <translation>Esc 返回看板</translation>
    </message>
    <message>
        <source>F4 board</source>
        <translation>F4 看板</translation>
    </message>
    <message>
        <source>←↑↓→ move   Enter open   F4 next view   Ctrl+P print   Esc list</source>
        <translation>←↑↓→ 选择   Enter 打开   F4 切换视图   Ctrl+P 打印   Esc 列表</translation>
    </message>
    <message>
        <source>{station} · StationDesk</source>
        <translation>{station} · 所务台</translation>
    </message>
    <message>
        <source>Something went wrong that should not. Nothing saved is lost. Please send us the report.</source>
        <translation>程序出现了意外错误。已保存的内容没有丢失。请把错误报告发给我们。</translation>
    </message>
    <message>
        <source>The program ended by itself last time. Nothing saved is lost. Please send us the report.</source>
        <translation>上次程序自行退出了。已保存的内容没有丢失，请把报告发给我们。</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制错误报告</translation>
    </message>
    <message>
        <source>Save the report …</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>The file could not be written: {file}</source>
        <translation>文件写不进去：{file}</translation>
    </message>
    <message>
        <source>{program} · locked</source>
        <translation>{program} · 已锁屏</translation>
    </message>
    <message>
        <source>The screen is locked</source>
        <translation>已锁屏</translation>
    </message>
    <message>
        <source>Everything stands as {name} left it, half-filled forms as well.</source>
        <translation>{name}的工作原样保留，未填完的表单也在。</translation>
    </message>
    <message>
        <source>Locked since {time}. Backups and alarms go on.</source>
        <translation>{time} 起锁屏，备份和警情提醒照常进行。</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接班</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>由谁接班？</translation>
    </message>
    <message>
        <source>What {name} has typed and not saved is kept as a draft.</source>
        <translation>{name}未保存的内容已存为草稿。</translation>
    </message>
    <message>
        <source>{name} is acting now.</source>
        <translation>现在由{name}操作。</translation>
    </message>
    <message>
        <source>Duty desk</source>
        <translation>值班台</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>辖区地图</translation>
    </message>
    <message>
        <source>Log of actions</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班排班</translation>
    </message>
    <message>
        <source>Station, phones</source>
        <translation>本所与通讯录</translation>
    </message>
    <message>
        <source>Alt+1…9 pages   ↑↓ Enter what is due   Ctrl+K find   Ctrl+N new incident   F8 hand over</source>
        <translation>Alt+1…9 换页   ↑↓ Enter 待办   Ctrl+K 搜索   Ctrl+N 登记警情   F8 交接班</translation>
    </message>
    <message>
        <source>Incidents of the last 30 days</source>
        <translation>近 30 日警情</translation>
    </message>
    <message>
        <source>— these 30 days   - - the 30 days before</source>
        <translation>—— 近 30 日   - - - 前 30 日</translation>
    </message>
    <message>
        <source>Incidents by hour</source>
        <translation>警情时段分布</translation>
    </message>
    <message>
        <source>last 90 days · 24 hours × weekday</source>
        <translation>近 90 日 · 24 小时 × 星期</translation>
    </message>
    <message>
        <source>few</source>
        <translation>少</translation>
    </message>
    <message>
        <source>many</source>
        <translation>多</translation>
    </message>
    <message>
        <source>This month by category</source>
        <translation>本月类别</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count} 项</translation>
    </message>
    <message>
        <source>To sign: {count} (F9)</source>
        <translation>待签批{count}件（F9）</translation>
    </message>
    <message>
        <source>What waits for you to sign, grant or approve (F9)</source>
        <translation>等您签发、批准、审批的事项（F9）</translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message>
        <source>On call tonight</source>
        <translation>今晚联系</translation>
    </message>
    <message>
        <source>from the phone book</source>
        <translation>取自通讯录</translation>
    </message>
    <message>
        <source>{day}: {now}; 30 days before: {before}</source>
        <translation>{day}：{now} 起；前 30 日：{before} 起</translation>
    </message>
    <message>
        <source>{of} {report}</source>
        <translation>{of}{report}</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>报告另存为</translation>
    </message>
    <message>
        <source>Save the log as</source>
        <translation>操作日志另存为</translation>
    </message>
    <message>
        <source>PDF file (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The log is being written …</source>
        <translation>正在生成操作日志……</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>“{title}” went to the printer.</source>
        <translation>《{title}》已送打印。</translation>
    </message>
    <message>
        <source>Word document to be edited (*.docx)</source>
        <translation>可编辑的 Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>F5 build again   Ctrl+P print   Ctrl+S save PDF   Ctrl++ Ctrl+- zoom</source>
        <translation>F5 重新生成   Ctrl+P 打印   Ctrl+S 另存 PDF   Ctrl++ Ctrl+- 缩放</translation>
    </message>
    <message>
        <source>Choose a report on the left.</source>
        <translation>请在左边选择报表。</translation>
    </message>
    <message>
        <source>Reports and print</source>
        <translation>报表打印</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>系统设置</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Check the records</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Kept with the station</source>
        <translation>在“本所与通讯录”里</translation>
    </message>
    <message>
        <source>Lists of the station</source>
        <translation>人员、村居、字典、日历</translation>
    </message>
    <message>
        <source>Open the station&apos;s own lists</source>
        <translation>打开本所的底册</translation>
    </message>
    <message>
        <source>↑↓ choose a section   Tab into it   Ctrl+Enter save</source>
        <translation>↑↓ 选择   Tab 进入   Ctrl+Enter 保存</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>↑↓ choose a subject   Tab into the text   PgUp PgDn read on</source>
        <translation>↑↓ 选择   Tab 进入正文   PgUp PgDn 翻页</translation>
    </message>
    <message>
        <source>The records are here and in order</source>
        <translation>数据已恢复，核对无误</translation>
    </message>
    <message>
        <source>One thing belongs to this computer and is in no backup. It may be left as it is and set later, in the settings under “This computer”.</source>
        <translation>下面这一项属于本机设置，备份中没有。可以现在设，也可以以后在“系统设置 → 本机”中再设。</translation>
    </message>
    <message>
        <source>Two things belong to this computer and are in no backup. Both may be left as they are and set later, in the settings under “This computer” and when printing.</source>
        <translation>以下两项属于本机设置，备份中没有。可以现在设，也可以以后在“系统设置 → 本机”和打印时再设。</translation>
    </message>
    <message>
        <source>Second backup folder, on another disk</source>
        <translation>第二备份文件夹（另一块硬盘）</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>选择……</translation>
    </message>
    <message>
        <source>Choose the second backup folder</source>
        <translation>选择第二备份文件夹</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>A prepared stick goes on getting every backup, from this computer now.</source>
        <translation>备份U盘照常使用，今后本机的备份也会自动存入。</translation>
    </message>
    <message>
        <source>Open the records</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Onto</source>
        <translation>输出到</translation>
    </message>
    <message>
        <source>Printer {name}</source>
        <translation>打印机 {name}</translation>
    </message>
    <message>
        <source>A folder, a PDF for each report</source>
        <translation>文件夹，每份报表一个 PDF</translation>
    </message>
    <message>
        <source>A folder, one PDF of all reports</source>
        <translation>文件夹，全部合并为一个 PDF</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Folder for the reports</source>
        <translation>存放报表的文件夹</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>All {count}; or for example 1-3, 5</source>
        <translation>全部 {count} 页；或如 1-3, 5</translation>
    </message>
    <message>
        <source>Of them</source>
        <translation>其中</translation>
    </message>
    <message>
        <source>Copy after copy, each one whole</source>
        <translation>逐份打印</translation>
    </message>
    <message>
        <source>Typefaces: {faces}</source>
        <translation>所用字体：{faces}</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>单双面</translation>
    </message>
    <message>
        <source>The printer “{name}” is no longer there; choose another one.</source>
        <translation>打印机“{name}”已不存在，请另选一台。</translation>
    </message>
    <message>
        <source>The printer “{name}” is off or takes nothing now; switch it on, then print again.</source>
        <translation>打印机“{name}”未开机或暂不接收，请打开后再打印。</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Both sides, turned over the long edge</source>
        <translation>双面，沿长边翻转</translation>
    </message>
    <message>
        <source>Both sides, turned over the short edge</source>
        <translation>双面，沿短边翻转</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Odd pages only</source>
        <translation>只打奇数页</translation>
    </message>
    <message>
        <source>Even pages only</source>
        <translation>只打偶数页</translation>
    </message>
    <message>
        <source>This computer has no printer. Save the PDF instead and print it elsewhere.</source>
        <translation>这台电脑没有打印机。请另存 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>None of these pages has such a number; there is nothing to print.</source>
        <translation>所选页中没有这样的页，没有可打印的内容。</translation>
    </message>
    <message>
        <source>“{text}” are not pages of this report: it has {count}.</source>
        <translation>“{text}”不是本报表的页码，本报表共 {count} 页。</translation>
    </message>
    <message>
        <source>The printer did not take the report; look at it and print again.</source>
        <translation>打印机没有接收，请看看打印机再打一次。</translation>
    </message>
    <message>
        <source>Characters no typeface here can draw: {glyphs}</source>
        <translation>这些字没有字体可打：{glyphs}</translation>
    </message>
    <message>
        <source>StationDesk</source>
        <translation>所务台</translation>
    </message>
    <message>
        <source>The last backup is made and read back. Please leave the computer and the stick as they are.</source>
        <translation>正在做最后一次备份并复核，请勿关机，也不要拔出U盘。</translation>
    </message>
    <message>
        <source>Opening the station’s records …</source>
        <translation>正在打开本所台账……</translation>
    </message>
    <message>
        <source>{title} (Alt+{number})</source>
        <translation>{title}（Alt+{number}）</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值守</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Statistics and print</source>
        <translation>统计打印</translation>
    </message>
    <message>
        <source>System and help</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>System</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Fill a form of the bureau with the same figures</source>
        <translation>用同样的数字填写上级下发的表格</translation>
    </message>
    <message>
        <source>Build again</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Keep the texts and build the report from the records again (F5)</source>
        <translation>保存所写的话，按现在的记录重新生成（F5）</translation>
    </message>
    <message>
        <source>Your words, kept with the period</source>
        <translation>人工填写（随本期保存）</translation>
    </message>
    <message>
        <source>Of the list as it was filtered</source>
        <translation>当前筛选的列表</translation>
    </message>
    <message>
        <source>Back to the list of reports</source>
        <translation>返回报表列表</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人员</translation>
    </message>
    <message>
        <source>Every kind of action</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Every ledger</source>
        <translation>所有台账</translation>
    </message>
    <message>
        <source>Record no.</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>查找文字</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>清除条件，显示全部</translation>
    </message>
    <message>
        <source>or type 2026-10, 2026-Q4, 2026</source>
        <translation>也可输入 2026-10、2026-Q4、2026</translation>
    </message>
    <message>
        <source>Also typed: 2026-10, 2026-Q4, 2026, 2026-W41, 2026-10-01..2026-10-17</source>
        <translation>也可直接输入：2026-10、2026-Q4、2026、2026-W41、2026-10-01..2026-10-17</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>缩小（Ctrl+-）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大（Ctrl++）</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>A whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page after</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>Closing keeps every report of the period with its figures as they are now. What is put right afterwards is told as a correction in the next report; what was closed is reprinted byte for byte.</source>
        <translation>结账会把该期的全部报表连同数字原样保存。结账后的更正写入下一期同名报表；结账件可随时原样重印，内容一字不变。</translation>
    </message>
    <message>
        <source>Reason, where something is open or it was closed before</source>
        <translation>原因（有未了事项或重新出具时必填）</translation>
    </message>
    <message>
        <source>Edition {edition}: {count} reports would be kept: {titles}.</source>
        <translation>第{edition}版，将保存{count}份报表：{titles}。</translation>
    </message>
    <message>
        <source>Closed so far</source>
        <translation>已结账</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>结账时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>结账人</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Pages in all</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>{period}, edition {edition}</source>
        <translation>{period} 第{edition}版</translation>
    </message>
    <message>
        <source>Figure or row</source>
        <translation>数字或记录</translation>
    </message>
    <message>
        <source>As closed</source>
        <translation>结账时</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Edition {edition}</source>
        <translation>第{edition}版</translation>
    </message>
    <message>
        <source>{report}, {period}: no figure differs between the editions.</source>
        <translation>{report}，{period}：两版之间没有数字不同。</translation>
    </message>
    <message>
        <source>{report}, {period}: {count} figures differ. Enter opens a line.</source>
        <translation>{report}（{period}）：{count}个数字不同。按回车打开该行。</translation>
    </message>
    <message>
        <source>{report}, {period}: no figure differs from the records as they are.</source>
        <translation>{report}（{period}）：与现有数据没有差别。</translation>
    </message>
    <message>
        <source>Every counted number; Enter opens the rows behind it</source>
        <translation>报表中的每个数；Enter 打开它背后的记录</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>日志列表</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open the record   Ctrl+F words   Ctrl+P print</source>
        <translation>↑↓ 选择   Enter 打开记录   Ctrl+F 查找   Ctrl+P 打印</translation>
    </message>
    <message>
        <source>Print these entries (Ctrl+P)</source>
        <translation>打印这些日志（Ctrl+P）</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>另存 PDF</translation>
    </message>
    <message>
        <source>Save these entries as a PDF file</source>
        <translation>把这些日志另存为 PDF 文件</translation>
    </message>
    <message>
        <source>Save these entries as an Excel file</source>
        <translation>把这些日志导出为 Excel 文件</translation>
    </message>
    <message>
        <source>No entry fits these conditions.</source>
        <translation>没有符合条件的日志。</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找……</translation>
    </message>
    <message>
        <source>Save the report as a PDF file (Ctrl+S)</source>
        <translation>把报表存成 PDF（Ctrl+S）</translation>
    </message>
    <message>
        <source>Print the report (Ctrl+P)</source>
        <translation>打印报表（Ctrl+P）</translation>
    </message>
    <message>
        <source>The report is being built …</source>
        <translation>正在生成报表……</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>报表预览</translation>
    </message>
    <message>
        <source>PRACTICE – nothing here is real</source>
        <translation>演练 · 非真实数据</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Open the backups</source>
        <translation>打开备份页</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>已备份 {time}</translation>
    </message>
    <message>
        <source>Backed up today {time}</source>
        <translation>已备份 今日 {time}</translation>
    </message>
    <message>
        <source>Last backup {time}: too old</source>
        <translation>上次备份 {time}，已超过一天</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚未备份</translation>
    </message>
    <message>
        <source>copy {time}</source>
        <translation>外存 {time}</translation>
    </message>
    <message>
        <source>no copy elsewhere</source>
        <translation>无外存备份</translation>
    </message>
    <message>
        <source>restore proven {time}</source>
        <translation>恢复演练 {time}</translation>
    </message>
    <message>
        <source>no restore proven yet</source>
        <translation>未做恢复演练</translation>
    </message>
    <message>
        <source>Find records, pages, phone numbers …   Ctrl+K</source>
        <translation>搜索记录、页面、电话、命令……   Ctrl+K</translation>
    </message>
    <message>
        <source>Find a record, a page, a phone number or a command (Ctrl+K)</source>
        <translation>搜索记录、页面、电话或命令（Ctrl+K）</translation>
    </message>
    <message>
        <source>What is waiting: {count}, {late} of it overdue (Ctrl+B)</source>
        <translation>待办 {count} 项，其中已逾期 {late} 项（Ctrl+B）</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>To sign, grant or approve: {count}</source>
        <translation>待签批：{count}件</translation>
    </message>
    <message>
        <source>Nothing waits for your signature</source>
        <translation>没有待您签批的事项</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open, then F2 decide   Esc close</source>
        <translation>↑↓选择   回车打开，再按F2办理   Esc关闭</translation>
    </message>
    <message>
        <source>{name} is acting; click to hand over to someone else</source>
        <translation>当前操作人：{name}；点击可换人</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>A practice station: nothing here is real</source>
        <translation>演练所：这里的数据都不是真的</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}  {time}</source>
        <translation>{month} 月 {day} 日 {weekday}  {time}</translation>
    </message>
    <message>
        <source>The station’s time</source>
        <translation>本所时间（北京时间）</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Another person acts …</source>
        <translation>换人操作 …</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>查阅人员</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Chief</source>
        <translation>所领导</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
    <message>
        <source>{title}: {number}. {note}</source>
        <translation>{title}：{number}。{note}</translation>
    </message>
    <message>
        <source>{title}: {number}</source>
        <translation>{title}：{number}</translation>
    </message>
    <message>
        <source>{weekday} {first}:00–{last}:00: {count}</source>
        <translation>{weekday} {first}:00–{last}:00：{count} 起</translation>
    </message>
    <message>
        <source>A number, a place, a name, a page, a command; initials will do</source>
        <translation>编号、地点、姓名、页面、命令，拼音首字母也行</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Esc close</source>
        <translation>↑↓ 选择   Enter 打开   Esc 关闭</translation>
    </message>
    <message>
        <source>Nothing is called that. Two characters or the initials are enough.</source>
        <translation>没有找到。输入两个字或拼音首字母即可。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Board of: {page}</source>
        <translation>看板 · {page}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Import: {ledger}</source>
        <translation>导入：{ledger}</translation>
    </message>
    <message>
        <source>Enter copies the number</source>
        <translation>Enter 复制号码</translation>
    </message>
    <message>
        <source>The program makes a backup by itself when it closes and every 30 minutes of work, and reads each one back before it counts.</source>
        <translation>关闭时和工作中每 30 分钟自动备份，每份都读回检查过才算数。</translation>
    </message>
    <message>
        <source>Records and backups lie in {folder}</source>
        <translation>数据和备份在 {folder}</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Make a backup, read it back, and keep it with the others</source>
        <translation>做一份备份，读回检查，与其他备份放在一起</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>恢复……</translation>
    </message>
    <message>
        <source>See what going back to this backup would lose, then decide</source>
        <translation>先看恢复会丢失什么，再决定</translation>
    </message>
    <message>
        <source>Prepare this stick</source>
        <translation>设为备份U盘</translation>
    </message>
    <message>
        <source>From then on it gets every backup by itself whenever it is plugged in</source>
        <translation>设置一次，以后每次插入自动备份</translation>
    </message>
    <message>
        <source>No stick is plugged in. Plug one in, wait a moment, try again.</source>
        <translation>未检测到U盘，请插入后稍候再试。</translation>
    </message>
    <message>
        <source>The stick {drive} is prepared and has the backup of {time}.</source>
        <translation>U盘 {drive} 已设为备份U盘，并已存入 {time} 的备份。</translation>
    </message>
    <message>
        <source>The last restore …</source>
        <translation>上次恢复……</translation>
    </message>
    <message>
        <source>What was put back, and what has to be entered again</source>
        <translation>查看上次恢复了什么、哪些须补录</translation>
    </message>
    <message>
        <source>The records do not tell of a restore.</source>
        <translation>没有就地恢复的记录。</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Restore the newest backup into a private folder, check every record, and remove it again</source>
        <translation>把最新备份恢复到临时目录，逐条核对后删除</translation>
    </message>
    <message>
        <source>The backup of {time} was restored and all {entries} entries proven, in {seconds} seconds.</source>
        <translation>{time} 的备份已成功恢复，{entries} 笔操作全部验证，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>A restore was last proven on {time}; it is tried every month.</source>
        <translation>上次恢复演练成功：{time}；每月自动演练一次。</translation>
    </message>
    <message>
        <source>No restore was proven yet; it is tried every month.</source>
        <translation>还没有成功的恢复演练；每月自动演练一次。</translation>
    </message>
    <message>
        <source>The newest backup is restored and every record checked …</source>
        <translation>正在恢复最新备份并逐条核对……</translation>
    </message>
    <message>
        <source>The backup is in place; the window opens again …</source>
        <translation>备份已就位，窗口即将重新打开……</translation>
    </message>
    <message>
        <source>Choose an empty folder for the restored station</source>
        <translation>选择一个空文件夹放恢复的数据</translation>
    </message>
    <message>
        <source>Backup of {time} made and read back.</source>
        <translation>{time} 的备份已做好并读回检查。</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>正在进行……</translation>
    </message>
    <message>
        <source>Restored into {folder}. Close the program and start it with that folder to work there.</source>
        <translation>已恢复到 {folder}。要用它，请关闭程序，再用该文件夹启动。</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The backup is encrypted. It opens with a password of the day it was made, or the recovery key.</source>
        <translation>备份已加密，请用备份当时的口令或恢复密钥打开。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Recovery key, eight groups of four signs</source>
        <translation>恢复密钥（8 组，每组 4 位）</translation>
    </message>
    <message>
        <source>Use the recovery key instead</source>
        <translation>改用恢复密钥</translation>
    </message>
    <message>
        <source>Use a password instead</source>
        <translation>改用口令</translation>
    </message>
    <message>
        <source>The password is checked …</source>
        <translation>正在核对口令……</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>For example: asked in person on 20 November; no names</source>
        <translation>如：11月20日本人到所申请；不要写姓名</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Look through the names, phones and contacts of every ledger</source>
        <translation>在各台账的姓名、电话和联系人中查找</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write what was found as an Excel sheet or a PDF; it is logged</source>
        <translation>把查到的内容写成 Excel 表或 PDF，并记入审计</translation>
    </message>
    <message>
        <source>Excel sheet (*.xlsx);;PDF (*.pdf)</source>
        <translation>Excel 表 (*.xlsx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>查到依据</translation>
    </message>
    <message>
        <source>Found: {count} rows. Look through them before you hand them out.</source>
        <translation>查到 {count} 项。交给申请人之前请逐项核对。</translation>
    </message>
    <message>
        <source>Nothing is kept of this person.</source>
        <translation>没有查到此人的个人信息。</translation>
    </message>
    <message>
        <source>Written to {file} and noted in the audit.</source>
        <translation>已写入 {file}，并记入审计。</translation>
    </message>
    <message>
        <source>Only the chief or an administrator answers such a request.</source>
        <translation>只有所长或管理员可以办理此类查阅。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>{reason}; records altered outside</source>
        <translation>{reason}；有记录在程序外被改动</translation>
    </message>
    <message>
        <source>Take the export of the 110 platform or any list as it is. First you see what would happen; nothing is written before you say so, and every import can be undone.</source>
        <translation>110 平台导出的表或自己的登记表，原样拿来即可。先看结果，您说导入才写入，每次导入都可以撤销。</translation>
    </message>
    <message>
        <source>The sheet needs these columns: {columns}.</source>
        <translation>表中须有这些列：{columns}。</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件……</translation>
    </message>
    <message>
        <source>An Excel, OpenDocument or CSV file; nothing is written yet</source>
        <translation>Excel、ODS 或 CSV 文件；这一步不写入</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以前的导入</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undo the chosen import</source>
        <translation>撤销选中的导入</translation>
    </message>
    <message>
        <source>Void every record it brought, set back every cell it changed; numbers stay</source>
        <translation>作废其带来的记录，改回其改动的内容；编号保留</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>备份（最新的在前）</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Stick {drive}</source>
        <translation>U盘 {drive}</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Encrypted; its name shows once opened</source>
        <translation>已加密（打开后显示所名）</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>工作中</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>First of this computer</source>
        <translation>本机首次</translation>
    </message>
    <message>
        <source>After removing personal data</source>
        <translation>清除个人信息后</translation>
    </message>
    <message>
        <source>Station set up</source>
        <translation>建所</translation>
    </message>
    <message>
        <source>Before encryption</source>
        <translation>加密之前</translation>
    </message>
    <message>
        <source>After encryption</source>
        <translation>加密之后</translation>
    </message>
    <message>
        <source>Save these settings (Ctrl+Enter)</source>
        <translation>保存这些设置（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>Write 30 minutes, 24 hours, 3 days, 5 workdays or 2 months; the source stands beside each.</source>
        <translation>写法：30 分钟、24 小时、3 天、5 个工作日、2 个月；每项旁注明依据。</translation>
    </message>
    <message>
        <source>Every change is sealed in a chain. The code at the foot of each printed page is an anchor of that chain: type one from paper here, and whatever was changed behind the program&apos;s back before that print is found.</source>
        <translation>每次登记和修改都连成一条链，打印页脚的代码是链上的锚点。把纸上的代码抄到这里，就能查出那次打印之前有没有人在程序外面改过数据。</translation>
    </message>
    <message>
        <source>Check a backup …</source>
        <translation>检查一份备份……</translation>
    </message>
    <message>
        <source>Check a backup file against codes from paper, as an inspector would</source>
        <translation>用纸上的验证码核验一份备份（供检查人员使用）</translation>
    </message>
    <message>
        <source>Who did what, when, on which record</source>
        <translation>谁在何时对哪条记录做了什么</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>检查一份备份</translation>
    </message>
    <message>
        <source>Choose a backup, from a stick for example, and type the codes printed at the foot of papers. You are told which paper each belongs to, and whether anything before it was altered. Nothing is written to the backup.</source>
        <translation>选择一份备份（例如 U 盘里的），输入纸质材料页脚上的代码，即可知道每个代码属于哪份材料、此前的记录是否被改动过。检查时不会向备份写入任何内容。</translation>
    </message>
    <message>
        <source>Choose the backup …</source>
        <translation>选择备份……</translation>
    </message>
    <message>
        <source>Choose the file station-….sdbackup</source>
        <translation>选择 station-….sdbackup 文件</translation>
    </message>
    <message>
        <source>No backup is chosen yet.</source>
        <translation>尚未选择备份。</translation>
    </message>
    <message>
        <source>Codes from printed pages, one a line (may be left empty)</source>
        <translation>打印页脚的代码，一行一个（可不填）</translation>
    </message>
    <message>
        <source>Go through every change and every record of the backup</source>
        <translation>逐条核验备份中的日志和记录</translation>
    </message>
    <message>
        <source>Save the result as PDF</source>
        <translation>结果另存 PDF</translation>
    </message>
    <message>
        <source>A page to print, sign and file</source>
        <translation>可打印、签名、存档</translation>
    </message>
    <message>
        <source>Code of the last change, {time}</source>
        <translation>最近一次修改的代码，{time}</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>开始核验</translation>
    </message>
    <message>
        <source>Go through every change and every record</source>
        <translation>逐条核对每次修改和每条记录</translation>
    </message>
    <message>
        <source>Checking every change …</source>
        <translation>正在逐条核对……</translation>
    </message>
    <message>
        <source>Welcome to StationDesk</source>
        <translation>欢迎使用所务台</translation>
    </message>
    <message>
        <source>There is no station on this computer yet. How do you want to begin?</source>
        <translation>这台电脑上还没有单位的数据，请选择怎样开始：</translation>
    </message>
    <message>
        <source>The station&apos;s file will lie in {folder}</source>
        <translation>数据将放在 {folder}</translation>
    </message>
    <message>
        <source>Try the practice station</source>
        <translation>先用演练所练练</translation>
    </message>
    <message>
        <source>A made-up township with two years of calls. Everything works; nothing is real.</source>
        <translation>编出来的一个乡镇，有两年多的警情，样样能用，没有一条是真的。</translation>
    </message>
    <message>
        <source>Set up our station</source>
        <translation>建立本所</translation>
    </message>
    <message>
        <source>Name, people, villages, the chief&apos;s password: four short steps, by typing or pasting.</source>
        <translation>单位名称、人员、村居、所长口令，四步完成，可直接粘贴。</translation>
    </message>
    <message>
        <source>Plug in the stick: the backup is found, checked in full and put in place.</source>
        <translation>插入备份U盘，自动找到备份，完整核对后恢复。</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Plug in the stick with the backups. What is there and in the second folder appears by itself.</source>
        <translation>请插入备份U盘。U盘和第二备份文件夹中的备份会自动列出。</translation>
    </message>
    <message>
        <source>Looking for backups …</source>
        <translation>正在查找备份……</translation>
    </message>
    <message>
        <source>No backup was found yet. Plug in the stick, or choose the folder the backups lie in.</source>
        <translation>还没有找到备份，请插入备份U盘，或选择备份所在的文件夹。</translation>
    </message>
    <message>
        <source>Chosen: backup of {time} · {reason}</source>
        <translation>已选：{time} 的备份 · {reason}</translation>
    </message>
    <message>
        <source>The backup is read in full and put in place …</source>
        <translation>正在完整读取备份并恢复……</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>其他文件夹……</translation>
    </message>
    <message>
        <source>Choose the folder the backups lie in</source>
        <translation>选择备份所在的文件夹</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Check the chosen backup in full, then work with it</source>
        <translation>完整核对所选备份后投入使用</translation>
    </message>
    <message>
        <source>Only check a backup against papers …</source>
        <translation>只检查一份备份……</translation>
    </message>
    <message>
        <source>For inspectors: whether a backup is what was printed; nothing is kept on this computer</source>
        <translation>供检查人员使用：核验备份与纸质材料是否一致，本机不保留任何数据</translation>
    </message>
    <message>
        <source>Backups of a station (station-*.sdbackup)</source>
        <translation>本程序的备份 (station-*.sdbackup)</translation>
    </message>
    <message>
        <source>The practice station is being made; this takes a moment.</source>
        <translation>正在生成演练所，请稍等。</translation>
    </message>
    <message>
        <source>The station is being set up …</source>
        <translation>正在建立本所……</translation>
    </message>
    <message>
        <source>First print or save the recovery sheet and type in its last group; it is shown only now.</source>
        <translation>请先打印或保存恢复密钥单，并照单输入最后一组；密钥只显示这一次。</translation>
    </message>
    <message>
        <source>Speak the other language</source>
        <translation>换成另一种语言</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>What is the station called?</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>全称</translation>
    </message>
    <message>
        <source>Short name, at the front of every number</source>
        <translation>简称（印在编号前面）</translation>
    </message>
    <message>
        <source>County bureau</source>
        <translation>上级公安局</translation>
    </message>
    <message>
        <source>Desk phone</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Numbers will look like {short}警〔2026〕0001号</source>
        <translation>编号会是：{short}警〔2026〕0001号</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>有哪些人？</translation>
    </message>
    <message>
        <source>One person a line: name, kind, phone, police number. Paste it from Excel as it is. At least one must be able to approve: 所长, 教导员 or 副所长.</source>
        <translation>一行一人：姓名、身份、电话、警号。可以从 Excel 直接粘贴。至少要有一位能审批的：所长、教导员或副所长。</translation>
    </message>
    <message>
        <source>Which villages and communities?</source>
        <translation>有哪些村和社区？</translation>
    </message>
    <message>
        <source>One a line: name, area, distance in km, contact, phone. Only the name is needed; more can follow later.</source>
        <translation>一行一个：名称、片区、距离（公里）、联系人、电话。只有名称必填，其余以后再补。</translation>
    </message>
    <message>
        <source>{count} people understood</source>
        <translation>读懂 {count} 人</translation>
    </message>
    <message>
        <source>{count} villages understood</source>
        <translation>读懂 {count} 个村居</translation>
    </message>
    <message>
        <source>Somebody must be able to approve: at least one line with 所长, 教导员 or 副所长.</source>
        <translation>必须有人能审批：至少要有一行是所长、教导员或副所长。</translation>
    </message>
    <message>
        <source>From a sheet …</source>
        <translation>从表格取……</translation>
    </message>
    <message>
        <source>Take the lines from an Excel or CSV file</source>
        <translation>从 Excel 或 CSV 文件取名单</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.ods *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <source>{name}, please choose another password</source>
        <translation>{name}，请更换口令</translation>
    </message>
    <message>
        <source>At least 10 characters, or 8 with three of: small letters, capitals, digits, other signs. Not your name, and nothing that is guessed first. A sentence only you know is easy to keep.</source>
        <translation>至少 10 位，或 8 位且含小写字母、大写字母、数字、符号中的三种。不得含本人姓名，不得用常见口令。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一遍</translation>
    </message>
    <message>
        <source>Change it and go on</source>
        <translation>更换并继续</translation>
    </message>
    <message>
        <source>Changing …</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Do not enter now (Esc)</source>
        <translation>暂不登录（Esc）</translation>
    </message>
    <message>
        <source>The two are not the same; type the second one again.</source>
        <translation>两次输入不一致，请重新输入第二遍。</translation>
    </message>
    <message>
        <source>This password will do.</source>
        <translation>口令可用。</translation>
    </message>
    <message>
        <source>This password is strong.</source>
        <translation>此口令强度高。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Set up the station</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>“{text}” is not the name of one station; type its name alone.</source>
        <translation>“{text}”不像一个派出所的名称，请只填名称。</translation>
    </message>
    <message>
        <source>Please fill in {field}.</source>
        <translation>请填写{field}。</translation>
    </message>
    <message>
        <source>Which column is which?</source>
        <translation>对一下列</translation>
    </message>
    <message>
        <source>Cells that would change: {taken} of {count} are taken</source>
        <translation>将改动的内容：取用{taken}处，共{count}处</translation>
    </message>
    <message>
        <source>Cells that would change</source>
        <translation>将改动的内容</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>表中的填写位置</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>表中原文</translation>
    </message>
    <message>
        <source>{name} (proposed)</source>
        <translation>{name}（建议）</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>现有内容</translation>
    </message>
    <message>
        <source>✓ take</source>
        <translation>✓ 取用</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>不取</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Take or leave the chosen cells</source>
        <translation>取用或不取所选各处</translation>
    </message>
    <message>
        <source>The chosen lines of this list (Space)</source>
        <translation>列表中选中的各行（空格键）</translation>
    </message>
    <message>
        <source>Take or leave the whole field</source>
        <translation>整个字段取用或不取</translation>
    </message>
    <message>
        <source>Every cell of the chosen line&apos;s field (Ctrl+Space)</source>
        <translation>所选行同一字段的全部内容（Ctrl+空格）</translation>
    </message>
    <message>
        <source>Column of the sheet</source>
        <translation>表格里的列</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>第一行的内容</translation>
    </message>
    <message>
        <source>— not taken —</source>
        <translation>— 不导入 —</translation>
    </message>
    <message>
        <source>By the header texts</source>
        <translation>按表头自动对应</translation>
    </message>
    <message>
        <source>Saved mapping</source>
        <translation>已存的对应</translation>
    </message>
    <message>
        <source>Keep it as</source>
        <translation>存为</translation>
    </message>
    <message>
        <source>a name, or leave it empty</source>
        <translation>起个名字，不存就空着</translation>
    </message>
    <message>
        <source>{field} (personal)</source>
        <translation>{field}（个人信息）</translation>
    </message>
    <message>
        <source>Always: {word}</source>
        <translation>一律为：{word}</translation>
    </message>
    <message>
        <source>Column for {field}</source>
        <translation>{field}对应的列</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Known or passed over</source>
        <translation>已有或略过</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Lines that were not taken as they are</source>
        <translation>没有照原样导入的行</translation>
    </message>
    <message>
        <source>Import from a sheet: {ledger}</source>
        <translation>从表格导入：{ledger}</translation>
    </message>
    <message>
        <source>See what would happen</source>
        <translation>先看结果</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>导入 {count} 行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx *.xls *.xlsm *.ods *.csv *.txt *.geojson *.json)</source>
        <translation>表格 (*.xlsx *.xls *.xlsm *.ods *.csv *.txt *.geojson *.json)</translation>
    </message>
    <message>
        <source>Networks, kept in the settings</source>
        <translation>网段（存入设置）</translation>
    </message>
    <message>
        <source>for example 192.168.1.0/24; empty: nothing is sent</source>
        <translation>如 192.168.1.0/24；留空则不发任何请求</translation>
    </message>
    <message>
        <source>Login of the cameras</source>
        <translation>摄像机用户名</translation>
    </message>
    <message>
        <source>Password of the cameras</source>
        <translation>摄像机密码</translation>
    </message>
    <message>
        <source>Each camera is asked without a login first. The login goes only to cameras that want one, serves this one search, and is kept nowhere.</source>
        <translation>先不带用户名询问每台设备；只有要求登录的才会收到这个用户名和密码。密码仅用于本次搜索，不保存。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>开始搜索</translation>
    </message>
    <message>
        <source>Ask every address of these networks; nothing is written</source>
        <translation>询问这些网段的每个地址；不写入任何内容</translation>
    </message>
    <message>
        <source>Closing a period</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Close the period</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Its reports</source>
        <translation>查看报表</translation>
    </message>
    <message>
        <source>Show as closed</source>
        <translation>查看结账件</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与现有数据比较</translation>
    </message>
    <message>
        <source>Which figures differ from the records as they are, and by which rows</source>
        <translation>哪些数字与现有数据不同，由哪些记录引起</translation>
    </message>
    <message>
        <source>Print every report of this period, or write them into a folder</source>
        <translation>打印本时段的全部报表，或存入文件夹</translation>
    </message>
    <message>
        <source>Compare with edition {edition}</source>
        <translation>与第{edition}版比较</translation>
    </message>
    <message>
        <source>Which figures differ from the edition before, and by which rows</source>
        <translation>与上一版相比哪些数变了，由哪几条记录引起</translation>
    </message>
    <message>
        <source>“{report}” was not closed in an edition before this one.</source>
        <translation>“{report}”以前各版没有结账，无可比较。</translation>
    </message>
    <message>
        <source>The reports are being kept …</source>
        <translation>正在保存报表…</translation>
    </message>
    <message>
        <source>{period} is closed, edition {edition}.</source>
        <translation>{period}已结账，第{edition}版。</translation>
    </message>
    <message>
        <source>{period} is closed, edition {edition}, without: {causes}</source>
        <translation>{period}已结账，第{edition}版；未了事项：{causes}</translation>
    </message>
    <message>
        <source>End the search (Esc)</source>
        <translation>结束搜索（Esc）</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Void every record it brought, set back every cell it changed (Ctrl+Z)</source>
        <translation>作废其带来的记录，改回其改动的内容（Ctrl+Z）</translation>
    </message>
    <message>
        <source>{count} rows read. Nothing is written yet; the import would bring:</source>
        <translation>读了 {count} 行，还没有写入。导入以后将会：</translation>
    </message>
    <message>
        <source>The import is done. It brought:</source>
        <translation>导入完成：</translation>
    </message>
    <message>
        <source>The import was stopped half-way. Until then it brought:</source>
        <translation>导入中途停止，停止前已写入：</translation>
    </message>
    <message>
        <source>The import is undone: {count} records are void, their numbers stay.</source>
        <translation>已撤销：{count} 条记录作废，编号保留。</translation>
    </message>
    <message>
        <source>Undone: {count} records are void, {cells} cells are what they were before.</source>
        <translation>已撤销：{count}条记录作废，{cells}处内容改回原样。</translation>
    </message>
    <message>
        <source>Undone: {count} records are void, {cells} cells set back; {kept} were worked on and stay: {first}</source>
        <translation>已撤销：{count}条记录作废，{cells}处内容改回；{kept}处其后已有办理，保留不动：{first}</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>正在读文件……</translation>
    </message>
    <message>
        <source>“{title}”, begun at {when}, was not saved.</source>
        <translation>{when} 的“{title}”写到一半没有保存。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着写</translation>
    </message>
    <message>
        <source>Work on with these records</source>
        <translation>确认在此数据上继续工作</translation>
    </message>
    <message>
        <source>Noted in the audit: {name} works on with these records.</source>
        <translation>已记入审计日志：{name} 确认在此数据上继续工作。</translation>
    </message>
    <message>
        <source>Take this condition away: {condition}</source>
        <translation>取消此条件：{condition}</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏口令</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>Who are you? A digit or the initials of the name choose.</source>
        <translation>请选择您是谁：按数字或姓名拼音首字母选人。</translation>
    </message>
    <message>
        <source>{name}, key {digit}</source>
        <translation>{name}，按 {digit}</translation>
    </message>
    <message>
        <source>Look at “{field}”</source>
        <translation>查看“{field}”</translation>
    </message>
    <message>
        <source>Who looked, when and why is kept in the log. Why do you need it?</source>
        <translation>谁在何时、因何事查看，都会记入操作日志。查看事由：</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他事由</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Keep the reason in the log and show the value</source>
        <translation>把事由记入日志，然后显示</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>忘记口令</translation>
    </message>
    <message>
        <source>A new password by the station&apos;s recovery key</source>
        <translation>用本所的恢复密钥重设口令</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Nobody takes over (Esc)</source>
        <translation>不交班，返回（Esc）</translation>
    </message>
    <message>
        <source>Alt+digit chooses a person at any time.</source>
        <translation>Alt+数字可随时选人。</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>Write down a call</source>
        <translation>记一笔警情</translation>
    </message>
    <message>
        <source>Nothing has to be unlocked: it is filed when somebody enters (F2)</source>
        <translation>无需解锁即可记录，有人登录后自动登记入账（F2）</translation>
    </message>
    <message>
        <source>Calls written down and not yet filed: {count}</source>
        <translation>已记录、待登记入账的警情：{count} 条</translation>
    </message>
    <message>
        <source>{words}   F2</source>
        <translation>{words}   F2</translation>
    </message>
    <message>
        <source>It is filed as an incident as soon as somebody enters. Nothing of it is shown again before.</source>
        <translation>有人登录后自动登记为警情；登录前不再显示内容。</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>简要警情</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Note it down</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不清除</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>Seal it and go back (Ctrl+Enter)</source>
        <translation>加密保存并返回（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Forget what is typed here</source>
        <translation>丢弃此处已填内容</translation>
    </message>
    <message>
        <source>Write down at least where, or what happened.</source>
        <translation>请至少填写地点或简要警情。</translation>
    </message>
    <message>
        <source>A call cannot come in the future.</source>
        <translation>接警时间不能晚于现在。</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc keeps what is typed and goes back.</source>
        <translation>Ctrl+Enter 记下；Esc 保留已填内容并返回。</translation>
    </message>
    <message>
        <source>Show it whole; the log keeps who looked and why</source>
        <translation>完整显示（记入操作日志）</translation>
    </message>
    <message>
        <source>Rule or order</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>For example the bureau&apos;s notice; it stays, so no names</source>
        <translation>如县局通知文号；会长期留存，不要写姓名</translation>
    </message>
    <message>
        <source>One record only</source>
        <translation>只清除一条</translation>
    </message>
    <message>
        <source>Its number; empty: all that is due</source>
        <translation>填编号；空着则清除全部到期的</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>清除…</translation>
    </message>
    <message>
        <source>Remove the personal data of what is chosen; you are asked once more</source>
        <translation>清除所选记录的个人信息；还会再问一次</translation>
    </message>
    <message>
        <source>Stop after the records under way; those done stay done</source>
        <translation>处理完手头这一批就停；已清除的不会恢复</translation>
    </message>
    <message>
        <source>Remove older backups</source>
        <translation>删除旧备份</translation>
    </message>
    <message>
        <source>Make a new backup, read it back, then delete those that still hold what was removed</source>
        <translation>先做一个新备份并核对，再删除仍含已清除内容的旧备份</translation>
    </message>
    <message>
        <source>The last removal was interrupted; its traces are still in the file. Finish it now.</source>
        <translation>上次清除中途中断，数据文件里还留有痕迹，请现在做完。</translation>
    </message>
    <message>
        <source>Only the chief or an administrator removes personal data.</source>
        <translation>只有所长或管理员可以清除个人信息。</translation>
    </message>
    <message>
        <source>Choose a line of the list first.</source>
        <translation>请先在列表中选一行。</translation>
    </message>
    <message>
        <source>Nothing is due in “{ledger}”.</source>
        <translation>“{ledger}”没有到期的。</translation>
    </message>
    <message>
        <source>There is no “{number}” in “{ledger}”.</source>
        <translation>“{ledger}”中没有“{number}”。</translation>
    </message>
    <message>
        <source>{count} records of “{ledger}” lose names, phones and texts for good, in the history too. Nobody can bring them back. Numbers and counts stay. Backups made before still hold them.</source>
        <translation>“{ledger}”的 {count} 条记录将彻底失去姓名、电话和文字内容，修改历史里的也一并清除，谁也无法恢复。编号和统计数不变。此前的备份里仍有这些内容。</translation>
    </message>
    <message>
        <source>“{number}” loses names, phones and texts for good, in its history too. Nobody can bring them back. Number and counts stay. Backups made before still hold them.</source>
        <translation>“{number}”将彻底失去姓名、电话和文字内容，修改历史里的也一并清除，谁也无法恢复。编号和统计数不变。此前的备份里仍有这些内容。</translation>
    </message>
    <message>
        <source>Removing; {done} of {total} …</source>
        <translation>正在清除，{done} / {total}…</translation>
    </message>
    <message>
        <source>Taking the last traces out of the file …</source>
        <translation>正在从数据文件中清除最后的痕迹…</translation>
    </message>
    <message>
        <source>The personal data of {records} records is removed. Their numbers stay.</source>
        <translation>已清除 {records} 条记录的个人信息，编号保留。</translation>
    </message>
    <message>
        <source>The last traces are out of the file.</source>
        <translation>数据文件里的痕迹已全部清除。</translation>
    </message>
    <message>
        <source>{count} backups here were made before the last removal and still hold it, as may any on a stick elsewhere. Do not restore from them.</source>
        <translation>这里有 {count} 个备份是上次清除之前做的，仍含已清除的内容；别处优盘上的也可能有。请不要用它们恢复。</translation>
    </message>
    <message>
        <source>{count} older backups are deleted; the new one is of {name}.</source>
        <translation>已删除 {count} 个旧备份；新备份是 {name}。</translation>
    </message>
    <message>
        <source>{count} older backups are deleted, but {folder} is not there: those in it stay.</source>
        <translation>已删除 {count} 个旧备份，但 {folder} 不在：其中的旧备份还在。</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>彻底清除</translation>
    </message>
    <message>
        <source>Remove it now; this cannot be undone</source>
        <translation>现在清除，不能撤销</translation>
    </message>
    <message>
        <source>Remove nothing (Esc)</source>
        <translation>什么也不清除（Esc）</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>到期清除</translation>
    </message>
    <message>
        <source>Years kept</source>
        <translation>保留年限</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>到期条数</translation>
    </message>
    <message>
        <source>Oldest since</source>
        <translation>最早起算</translation>
    </message>
    <message>
        <source>Until somebody decides</source>
        <translation>未规定，一直保留</translation>
    </message>
    <message>
        <source>Names, phones and narrations are kept as long as the work needs them. When their time is over they are removed for good; number, times, category and place in the counts stay.</source>
        <translation>姓名、电话和案情文字只在工作需要的期限内保留，到期后彻底清除；编号、时间、类别和统计数不变。</translation>
    </message>
    <message>
        <source>Of a call go caller, place, narration, outcome and the texts of turn-out, feedback and supplements; of a person phone and note; of a unit, village or area contact, phones and note. A name stays under what its bearer did in office. How long is right the county bureau&apos;s archive rules say; an empty field removes nothing by itself.</source>
        <translation>警情清除报警人、地点、简要案情、处理结果以及派警、反馈、补充记录中的文字；人员清除电话和备注；单位、村（社区）、片区清除联系人、电话和备注。履职记录上的民警姓名保留。保留多久按县局档案管理规定填写；空着的不会自动到期。</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保留期限</translation>
    </message>
    <message>
        <source>One person asks</source>
        <translation>个人查阅</translation>
    </message>
    <message>
        <source>Show “{field}” whole; the log keeps who looked and why</source>
        <translation>完整显示“{field}”（记入操作日志）</translation>
    </message>
    <message>
        <source>Hide it again</source>
        <translation>重新隐藏</translation>
    </message>
    <message>
        <source>Copy it; it leaves the clipboard when it is hidden again</source>
        <translation>复制（重新隐藏时从剪贴板清除）</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>The call is written down; it is filed when somebody enters.</source>
        <translation>警情已记下，有人登录后自动登记入账。</translation>
    </message>
    <message>
        <source>A call is waiting to be dispatched. Please enter.</source>
        <translation>有警情等待派警，请尽快登录处理。</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>If the program fails or is slow, save a diagnostics file and send it to the makers. In it are versions, settings without names, counts, the state of the records&apos; file and the logs. No text of a record, no name, no phone number and no password is in it.</source>
        <translation>程序出错或变慢时，请保存诊断文件发给开发者。里面只有版本、不含名称的设置、数量、数据文件的状态和日志，没有任何台账内容、姓名、电话和口令。</translation>
    </message>
    <message>
        <source>Save the diagnostics file …</source>
        <translation>保存诊断文件…</translation>
    </message>
    <message>
        <source>Look through the records&apos; file and write what was found into a zip file</source>
        <translation>检查数据文件，把结果写入一个 zip 文件</translation>
    </message>
    <message>
        <source>Save the diagnostics file as</source>
        <translation>诊断文件另存为</translation>
    </message>
    <message>
        <source>Zip file (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Copy the last crash report</source>
        <translation>复制上次崩溃报告</translation>
    </message>
    <message>
        <source>Put the report of the last crash on the clipboard</source>
        <translation>把上次崩溃的报告放到剪贴板</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已放到剪贴板。</translation>
    </message>
    <message>
        <source>The program has not crashed on this computer.</source>
        <translation>程序在这台电脑上没有崩溃过。</translation>
    </message>
    <message>
        <source>Looking through the records&apos; file …</source>
        <translation>正在检查数据文件…</translation>
    </message>
    <message>
        <source>Program version</source>
        <translation>所务台版本</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Python version</source>
        <translation>Python 版本</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Form of the records</source>
        <translation>数据结构</translation>
    </message>
    <message>
        <source>Kind of station</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Way of writing</source>
        <translation>写入方式</translation>
    </message>
    <message>
        <source>Encrypted on disk</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Passwords in use</source>
        <translation>启用口令</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Who entered, changed, printed or looked at this record, the newest first.</source>
        <translation>谁登记、更改、打印、查看过这条记录，最近的在前。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Only the newest {count} entries are shown.</source>
        <translation>只显示最近 {count} 条。</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>凭口令登录</translation>
    </message>
    <message>
        <source>without a password</source>
        <translation>未凭口令</translation>
    </message>
    <message>
        <source>{what}: new</source>
        <translation>新增：{what}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>选中的日志</translation>
    </message>
    <message>
        <source>Choose an entry to see it here.</source>
        <translation>选择一条日志，在这里查看。</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>Open the record this entry is about (Enter)</source>
        <translation>打开这条日志涉及的记录（Enter）</translation>
    </message>
    <message>
        <source>The chief&apos;s own password</source>
        <translation>所长的登录口令</translation>
    </message>
    <message>
        <source>From now on the program asks everybody for a password of their own. This is the first one; the chief gives the others theirs later, in the settings.</source>
        <translation>今后每个人都用自己的口令登录。这是第一个口令；其他人的口令由所长在“系统设置”里设置。</translation>
    </message>
    <message>
        <source>Whose password this is</source>
        <translation>口令属于</translation>
    </message>
    <message>
        <source>Encrypt the records (recommended)</source>
        <translation>加密保存全部记录（推荐）</translation>
    </message>
    <message>
        <source>Whoever takes the computer, the disk or a backup then reads nothing in it. It also means: when every password is forgotten and the recovery sheet is lost, nobody can read the records again.</source>
        <translation>电脑、硬盘或备份被人拿走，也看不到其中内容。同时请注意：口令全忘、恢复密钥单又遗失时，任何人都无法再打开记录。</translation>
    </message>
    <message>
        <source>10 characters, or 8 with three of: small letters, capitals, digits, other signs.</source>
        <translation>至少 10 位；或 8 位且含小写字母、大写字母、数字、其他符号中的三种。</translation>
    </message>
    <message>
        <source>Please choose a password.</source>
        <translation>请设置口令。</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入还不一致。</translation>
    </message>
    <message>
        <source>This password will do; now once more.</source>
        <translation>口令可用，请再输入一遍。</translation>
    </message>
    <message>
        <source>Good to see you. Who are you?</source>
        <translation>您好，请登录</translation>
    </message>
    <message>
        <source>The station&apos;s name and its records appear when somebody has entered.</source>
        <translation>登录后显示所名和台账。</translation>
    </message>
    <message>
        <source>The program was not closed properly last time. Everything that was saved is here.</source>
        <translation>程序上次未正常退出。已保存的内容都在。</translation>
    </message>
    <message>
        <source>The disk is nearly full. Please free some space before a call cannot be saved any more.</source>
        <translation>磁盘空间即将用完，请尽快清理，以免警情无法保存。</translation>
    </message>
    <message>
        <source>Records or the audit were changed outside the program ({count} findings). Tell the chief, throw away no backup, and call the county bureau: “Check the records” names what was found.</source>
        <translation>发现有人在程序之外改动了记录或审计日志（{count} 处）。请报告所长，保留全部备份，并与县局联系；“核验记录”中列有具体内容。</translation>
    </message>
    <message>
        <source>Nobody has confirmed the recovery sheet is on paper. Without it a forgotten password shuts all out.</source>
        <translation>恢复密钥单尚未确认已打印封存。没有它，一旦忘记口令，谁也打不开台账。</translation>
    </message>
    <message>
        <source>To the recovery sheet</source>
        <translation>去办理恢复密钥单</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时间无误</translation>
    </message>
    <message>
        <source>To the backups</source>
        <translation>查看备份</translation>
    </message>
    <message>
        <source>The recovery key: print it and seal it</source>
        <translation>恢复密钥：请打印并密封保管</translation>
    </message>
    <message>
        <source>When a password is forgotten, this key alone gives a new one. It is shown now and never again; it is kept nowhere in the computer. Put the sheet into a sealed envelope at the county bureau.</source>
        <translation>忘记口令时，只有凭它才能设置新口令。密钥只显示这一次，电脑里不保存。请把密钥单装入信封密封，交县公安局保管。</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Print the sheet …</source>
        <translation>打印密钥单…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复密钥单</translation>
    </message>
    <message>
        <source>{station} recovery sheet.pdf</source>
        <translation>{station}恢复密钥单.pdf</translation>
    </message>
    <message>
        <source>Not yet printed or saved</source>
        <translation>尚未打印或保存</translation>
    </message>
    <message>
        <source>Reports to be printed</source>
        <translation>要打印的报表</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Printed, as closed</source>
        <translation>已打印（结账版本）</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved in {file}. Print it, then delete the file: whoever has it can open the records.</source>
        <translation>已保存到 {file}。打印后请删除该文件：拿到它的人就能打开记录。</translation>
    </message>
    <message>
        <source>From the sheet: type its last group, number {number}</source>
        <translation>请照单输入最后一组（第 {number} 组）</translation>
    </message>
    <message>
        <source>This is not the last group; compare it with the sheet.</source>
        <translation>与最后一组不符，请对照密钥单再核对。</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>The sheet is sealed, go on</source>
        <translation>密钥单已妥善保管，继续</translation>
    </message>
    <message>
        <source>Print the sheet or save it first, then type its last group.</source>
        <translation>请先打印或保存密钥单，再照单输入最后一组。</translation>
    </message>
    <message>
        <source>Nothing is lost: this backup holds everything that is kept now.</source>
        <translation>不会丢失数据：该备份包含目前的全部记录。</translation>
    </message>
    <message>
        <source>One entry made after this backup would be lost, of {first}.</source>
        <translation>恢复将丢失此备份之后的 1 笔操作（{first}）。</translation>
    </message>
    <message>
        <source>{count} entries made after this backup would be lost, from {first} to {last}.</source>
        <translation>恢复将丢失此备份之后的 {count} 笔操作（{first} 至 {last}）。</translation>
    </message>
    <message>
        <source>The present file cannot be read to its end: more than is shown here may be lost.</source>
        <translation>现有数据文件无法完整读取，实际丢失可能多于所列。</translation>
    </message>
    <message>
        <source>The present file cannot be read, so what came after this backup is not known.</source>
        <translation>现有数据文件无法读取，不能确定此备份之后有哪些记录。</translation>
    </message>
    <message>
        <source>The backup holds {count} entries that the present records do not have.</source>
        <translation>备份中有 {count} 笔操作是现有数据所没有的。</translation>
    </message>
    <message>
        <source>Made by: {people}</source>
        <translation>操作人：{people}</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <source>and {count} more records</source>
        <translation>另有 {count} 条记录</translation>
    </message>
    <message>
        <source>Records that are new or were changed since</source>
        <translation>此后新增或改动的记录</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>New, would go</source>
        <translation>新增，将丢失</translation>
    </message>
    <message>
        <source>Changed, as before</source>
        <translation>改动，将还原</translation>
    </message>
    <message>
        <source>Enter again</source>
        <translation>需重新登记</translation>
    </message>
    <message>
        <source>Change again</source>
        <translation>需重新修改</translation>
    </message>
    <message>
        <source>Password or recovery key; that of the backup counts again</source>
        <translation>登录口令或恢复密钥，以备份时的为准</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Other record</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Second folder {folder}: {state}</source>
        <translation>第二备份文件夹 {folder}：{state}</translation>
    </message>
    <message>
        <source>No second folder is set; “This computer” in the settings has it.</source>
        <translation>未设置第二备份文件夹，可在设置“本机”中设置。</translation>
    </message>
    <message>
        <source>Stick {drive}: {state}</source>
        <translation>U盘 {drive}：{state}</translation>
    </message>
    <message>
        <source>No stick is prepared yet. Plug one in and prepare it once.</source>
        <translation>还没有备份U盘，请插入U盘后点“设为备份U盘”。</translation>
    </message>
    <message>
        <source>backup of {time}</source>
        <translation>已有 {time} 的备份</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>not there now, backup of {time}</source>
        <translation>当前未连接，已有 {time} 的备份</translation>
    </message>
    <message>
        <source>{title}, the same once more</source>
        <translation>{title}（再输一遍）</translation>
    </message>
    <message>
        <source>The two are not the same; type both again.</source>
        <translation>两次输入不一致，请重新输入。</translation>
    </message>
    <message>
        <source>The stick {drive} has the newest backup now; it may be pulled out.</source>
        <translation>U盘 {drive} 已有最新备份，可以拔出。</translation>
    </message>
    <message>
        <source>The stick got no backup. {why}</source>
        <translation>未能备份到U盘。{why}</translation>
    </message>
    <message>
        <source>Type the recovery key from the sealed sheet, or read its QR code with a scanner. Only the chief&apos;s or an administrator&apos;s password is renewed this way.</source>
        <translation>请照密封的密钥单输入恢复密钥，或用扫码枪扫描二维码。只能重设所长或管理员的口令。</translation>
    </message>
    <message>
        <source>An officer who forgot needs no recovery key: the chief gives another first password, in the settings under “Access”.</source>
        <translation>民警忘记口令不需要恢复密钥：由所长在“系统设置—登录与口令”中重新设置初始口令即可。</translation>
    </message>
    <message>
        <source>The key is right. Whose password is renewed?</source>
        <translation>密钥正确。重设谁的口令？</translation>
    </message>
    <message>
        <source>Chief or administrator</source>
        <translation>所长或管理员</translation>
    </message>
    <message>
        <source>The recovery key just used is void once the new one, shown on the next page, is on paper.</source>
        <translation>下一页显示新的恢复密钥；新单打印或保存并核对后，刚才所用的恢复密钥即作废。</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>设置新口令</translation>
    </message>
    <message>
        <source>Group {number} of the recovery key</source>
        <translation>恢复密钥第 {number} 组</translation>
    </message>
    <message>
        <source>The role of {name} has changed; the window shows what it allows.</source>
        <translation>{name}的权限已变更，窗口按新权限显示。</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Last change before it: {time}</source>
        <translation>此前最后一次更改：{time}</translation>
    </message>
    <message>
        <source>What does not fit</source>
        <translation>不相符之处</translation>
    </message>
    <message>
        <source>A scheduled job, the monthly report for example, enters with a key file instead of a password and acts in the name of one person. Whoever has the file may do what that person may.</source>
        <translation>定时任务（如每月自动出报表）凭密钥文件代替口令登录，并以某人的名义操作。拿到该文件的人，就有与其相同的权限。</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的口令</translation>
    </message>
    <message>
        <source>Recovery and encryption</source>
        <translation>恢复密钥与加密</translation>
    </message>
    <message>
        <source>Key files</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>This is the practice station: everybody may act as anybody here, and nothing is encrypted.</source>
        <translation>这是演练所：任何人都可以任意身份操作，数据不加密。</translation>
    </message>
    <message>
        <source>In the name of</source>
        <translation>以谁的名义</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>发放时间</translation>
    </message>
    <message>
        <source>Save a key file …</source>
        <translation>生成密钥文件…</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Save the key file</source>
        <translation>保存密钥文件</translation>
    </message>
    <message>
        <source>Key file (*.key)</source>
        <translation>密钥文件 (*.key)</translation>
    </message>
    <message>
        <source>Please say what the key file is for.</source>
        <translation>请填写密钥文件的用途。</translation>
    </message>
    <message>
        <source>Saved in {file}; only this user of the computer can read it.</source>
        <translation>已保存到 {file}；只有本机当前用户可以读取。</translation>
    </message>
    <message>
        <source>The key file is taken away; it opens nothing from now on.</source>
        <translation>密钥文件已收回，即刻失效。</translation>
    </message>
    <message>
        <source>Taken away in the settings</source>
        <translation>在系统设置中收回</translation>
    </message>
    <message>
        <source>The password of {name}</source>
        <translation>{name}的口令</translation>
    </message>
    <message>
        <source>It may be used for {days} more days.</source>
        <translation>还可使用 {days} 天。</translation>
    </message>
    <message>
        <source>It may be used without limit.</source>
        <translation>长期有效。</translation>
    </message>
    <message>
        <source>{name} has entered without a password: this station has none yet.</source>
        <translation>{name}未用口令登录：本所尚未设置口令。</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>现用口令</translation>
    </message>
    <message>
        <source>Please type the present password.</source>
        <translation>请输入现用口令。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>The password is changed. The old one opens nothing from now on.</source>
        <translation>口令已修改，旧口令即刻失效。</translation>
    </message>
    <message>
        <source>Who is to enter needs a role and a password. A first password, given here, must be changed when entering; whoever forgot theirs gets another one here.</source>
        <translation>能登录的人须有使用权限和口令。这里设置的是初始口令，本人登录时必须改掉；忘记口令的，也在这里重新设置。</translation>
    </message>
    <message>
        <source>Who has a password</source>
        <translation>人员口令</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Password since</source>
        <translation>口令设置时间</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>无口令</translation>
    </message>
    <message>
        <source>To be changed when entering</source>
        <translation>登录时须修改</translation>
    </message>
    <message>
        <source>May enter</source>
        <translation>可登录</translation>
    </message>
    <message>
        <source>Give a password …</source>
        <translation>设置口令…</translation>
    </message>
    <message>
        <source>Give another one …</source>
        <translation>重新设置…</translation>
    </message>
    <message>
        <source>Take it away …</source>
        <translation>收回口令…</translation>
    </message>
    <message>
        <source>The records are closed for a moment</source>
        <translation>记录暂时关闭</translation>
    </message>
    <message>
        <source>Please leave the computer on. The window opens again by itself.</source>
        <translation>请勿关机，完成后窗口会自动打开。</translation>
    </message>
    <message>
        <source>Open the records again</source>
        <translation>重新打开记录</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复密钥单</translation>
    </message>
    <message>
        <source>The one sheet that gives a new password when the chief&apos;s is forgotten. It lies sealed at the county bureau. Is it lost, or its envelope open, make a new one: the old one is void once the new one is on paper.</source>
        <translation>所长忘记口令时，凭此单重设口令。此单密封存放在县公安局；遗失或信封被拆开时，请立即更换，新单出纸并核对后旧单即作废。</translation>
    </message>
    <message>
        <source>On paper since {time}</source>
        <translation>{time} 已核对封存</translation>
    </message>
    <message>
        <source>Not confirmed on paper: make a new one</source>
        <translation>尚未核对封存，请重新制作</translation>
    </message>
    <message>
        <source>New recovery key …</source>
        <translation>更换恢复密钥…</translation>
    </message>
    <message>
        <source>Nobody needs a password here yet: whoever sits down acts as anybody. Set up passwords; the first is that of the chief who acts now, and the recovery sheet is printed with it.</source>
        <translation>目前无需口令，任何人坐下都能以他人名义操作。请设置口令：首个是当前操作的所长的口令，同时打印恢复密钥单。</translation>
    </message>
    <message>
        <source>Set up passwords …</source>
        <translation>启用口令…</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Records, backups, attachments and drafts are encrypted. There is no way back to records in clear.</source>
        <translation>记录、备份、附件和草稿均已加密保存，且不能再改回不加密。</translation>
    </message>
    <message>
        <source>Encrypt the records now …</source>
        <translation>立即加密记录…</translation>
    </message>
    <message>
        <source>A backup is made first, then every record is written anew and read back; this takes about a minute for a hundred thousand calls. The window closes meanwhile and asks for your password afterwards. There is no way back. Is the recovery sheet sealed in its envelope?</source>
        <translation>先做备份，再把全部记录加密重写并逐条核验，十万条警情约需一分钟。期间窗口关闭，完成后需重新输入口令。加密后不能改回。恢复密钥单是否已装入信封密封？</translation>
    </message>
    <message>
        <source>Yes, encrypt now</source>
        <translation>是，立即加密</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Camera logins can be kept, encrypted.</source>
        <translation>摄像头登录信息可加密保存。</translation>
    </message>
    <message>
        <source>Camera logins are not kept while the records are not encrypted.</source>
        <translation>记录未加密时，摄像头登录信息不予保存。</translation>
    </message>
    <message>
        <source>{count} backups beside the records are from before and can be read by anybody. Copies on sticks and in the second folder too: destroy those by hand.</source>
        <translation>记录旁还有 {count} 份加密之前的备份，任何人都能读取；U 盘和第二备份文件夹中的旧备份也是，请另行清除。</translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>删除这些备份</translation>
    </message>
    <message>
        <source>{count} backups in clear are deleted.</source>
        <translation>已删除 {count} 份未加密的备份。</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>更换恢复密钥</translation>
    </message>
    <message>
        <source>The sheet in the envelope is void as soon as the new one is on paper and its last group is typed in. Have the printer or a stick at hand: the new key is shown once.</source>
        <translation>新单打印或保存并录入最后一组核对后，信封内的旧单即作废。请先备好打印机或U盘：新密钥只显示一次。</translation>
    </message>
    <message>
        <source>Set up passwords</source>
        <translation>启用口令</translation>
    </message>
    <message>
        <source>{name}, choose your own password. From then on everybody needs one; you give the others theirs under “Who has a password”. The recovery sheet follows on the next page.</source>
        <translation>{name}，请设置您自己的口令。启用后人人都须凭口令登录，其他人的口令由您在“人员口令”中设置。下一页是恢复密钥单。</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>First print or save the sheet and type in its last group.</source>
        <translation>请先打印或保存密钥单，并照单输入最后一组。</translation>
    </message>
    <message>
        <source>What may be done</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>List</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Show the list (F4 goes from view to view)</source>
        <translation>显示列表（F4 切换视图）</translation>
    </message>
    <message>
        <source>Show the board: {title} (F4 goes from view to view)</source>
        <translation>显示：{title}（F4 切换视图）</translation>
    </message>
    <message>
        <source>Officers, chiefs and administrators</source>
        <translation>民警、所领导、管理员</translation>
    </message>
    <message>
        <source>Chiefs and administrators only</source>
        <translation>只有所领导、管理员</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>and {count} more …</source>
        <translation>还有 {count} 条……</translation>
    </message>
    <message>
        <source>{title}: {number}, open as a list</source>
        <translation>{title}：{number}，打开列表</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>暂无。</translation>
    </message>
    <message>
        <source>{number}/{of}</source>
        <translation>{number}/{of}</translation>
    </message>
    <message>
        <source>{row}, {column}: {count}</source>
        <translation>{row}，{column}：{count}</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>The backup of {time} is in place</source>
        <translation>已恢复到 {time} 的备份</translation>
    </message>
    <message>
        <source>It holds {calls} calls. What was there before is kept whole in “{folder}”, beside the records.</source>
        <translation>现有警情 {calls} 起。恢复前的数据完整保存在数据目录的“{folder}”中。</translation>
    </message>
    <message>
        <source>Nothing was lost: the backup held everything there was.</source>
        <translation>没有丢失数据：备份包含恢复前的全部记录。</translation>
    </message>
    <message>
        <source>Calls to be entered again: {calls}</source>
        <translation>须重新登记的警情：{calls}</translation>
    </message>
    <message>
        <source>{calls} and {count} more, see the list</source>
        <translation>{calls} 等，另有 {count} 起见下表</translation>
    </message>
    <message>
        <source>No call was lost, but {count} entries made after the backup are not in it; see the list.</source>
        <translation>没有丢失警情，但备份之后的 {count} 笔操作不在其中，请按下表补录。</translation>
    </message>
    <message>
        <source>The damaged file could not be read to its end, so more may be missing: compare with the 110 platform and the paper register.</source>
        <translation>损坏的文件无法读完，可能还有记录缺失，请与 110 平台和纸质登记本核对。</translation>
    </message>
    <message>
        <source>Passwords are those of {time} again; later ones open nothing. An officer who knows theirs no more gets a first password from the chief; when the chief does not either, the recovery sheet of then helps.</source>
        <translation>口令以 {time} 时的为准，之后设置的口令无效。民警忘记当时口令的，由所长重新设置初始口令；所长也忘记的，用当时的恢复密钥单在登录页“忘记口令”处重设。</translation>
    </message>
    <message>
        <source>The recovery key was renewed after this backup: the newer sheet opens nothing now, only the one before. The chief must make a new recovery sheet: settings, “Access”.</source>
        <translation>此备份之后更换过恢复密钥：新密钥单现在无效，只有更换前的旧单有效。请所长立即在“系统设置—登录与口令”中更换恢复密钥，打印新的密钥单。</translation>
    </message>
    <message>
        <source>To be entered again after the restore</source>
        <translation>恢复后须补录的记录</translation>
    </message>
    <message>
        <source>Print the list …</source>
        <translation>打印清单……</translation>
    </message>
    <message>
        <source>Put what has to be entered again on paper</source>
        <translation>打印须补录的记录清单</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Close this; the backups page shows it again</source>
        <translation>关闭；以后可在备份页再次查看</translation>
    </message>
    <message>
        <source>Choose pictures …</source>
        <translation>选择图片……</translation>
    </message>
    <message>
        <source>Take pictures from files (Insert)</source>
        <translation>从文件中选择图片（Insert）</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Take the picture that was copied (Ctrl+V)</source>
        <translation>粘贴已复制的图片（Ctrl+V）</translation>
    </message>
    <message>
        <source>Remove the chosen picture (Delete)</source>
        <translation>移除选中的图片（Delete）</translation>
    </message>
    <message>
        <source>Move the chosen picture forward (Ctrl+←)</source>
        <translation>选中的图片前移（Ctrl+←）</translation>
    </message>
    <message>
        <source>Move the chosen picture back (Ctrl+→)</source>
        <translation>选中的图片后移（Ctrl+→）</translation>
    </message>
    <message>
        <source>Paste or drop pictures here; {count} of {most}.</source>
        <translation>可粘贴、拖入图片，{count}/{most}张</translation>
    </message>
    <message>
        <source>{count} pictures are being taken in …</source>
        <translation>正在处理 {count} 张图片……</translation>
    </message>
    <message>
        <source>Pictures are still being taken in; save again in a moment.</source>
        <translation>图片还在处理，请稍后再保存。</translation>
    </message>
    <message>
        <source>{most} pictures are the most here; {count} were not taken.</source>
        <translation>这里最多 {most} 张图片，有 {count} 张没有加入。</translation>
    </message>
    <message>
        <source>No picture was copied; copy one and paste it again.</source>
        <translation>剪贴板里没有图片，请先复制图片再粘贴。</translation>
    </message>
    <message>
        <source>The picture could not be taken in; choose another one.</source>
        <translation>这张图片无法加入，请另选一张。</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>图片 ({endings})</translation>
    </message>
    <message>
        <source>{name} (Enter shows it large)</source>
        <translation>{name}（按 Enter 看大图）</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} 缺失</translation>
    </message>
    <message>
        <source>{name}   {number} of {count}</source>
        <translation>{name}   第 {number} 张，共 {count} 张</translation>
    </message>
    <message>
        <source>← → go on   Esc close</source>
        <translation>← → 翻看   Esc 关闭</translation>
    </message>
    <message>
        <source>Close the picture (Esc)</source>
        <translation>关闭图片（Esc）</translation>
    </message>
    <message>
        <source>The picture before (←)</source>
        <translation>上一张（←）</translation>
    </message>
    <message>
        <source>The next picture (→)</source>
        <translation>下一张（→）</translation>
    </message>
    <message>
        <source>This picture is missing or was altered. Take it back from a backup.</source>
        <translation>此图片缺失或被改动，请从备份中取回。</translation>
    </message>
    <message>
        <source>{count} more due now, {all} in all. Open the window to see them.</source>
        <translation>新到期 {count} 项，共 {all} 项，请打开窗口查看。</translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>待办 {count} 项</translation>
    </message>
    <message>
        <source>{action}: please choose a record first.</source>
        <translation>{action}：请先选中一条记录。</translation>
    </message>
    <message>
        <source>{action}: please choose one record only.</source>
        <translation>{action}：只能选中一条记录。</translation>
    </message>
    <message>
        <source>“{action}” is not possible with {record} as it stands.</source>
        <translation>{record}目前的状态不能“{action}”。</translation>
    </message>
    <message>
        <source>“{action}” is not possible with {record} now; possible: {steps}.</source>
        <translation>{record}：现在不能“{action}”，可以{steps}。</translation>
    </message>
    <message>
        <source>{action} ({key})</source>
        <translation>{action}（{key}）</translation>
    </message>
    <message>
        <source>The board is being put on paper …</source>
        <translation>正在生成看板……</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>{seconds} s ago</source>
        <translation>{seconds} 秒前</translation>
    </message>
    <message>
        <source>Lost since {time}</source>
        <translation>自 {time} 中断</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>No picture since {time}</source>
        <translation>自 {time} 无画面</translation>
    </message>
    <message>
        <source>{why} · lost since {time}</source>
        <translation>{why} · {time} 中断</translation>
    </message>
    <message>
        <source>{why} · since {time}</source>
        <translation>{why} · {time} 起</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>No decoder</source>
        <translation>无解码器</translation>
    </message>
    <message>
        <source>No stream address</source>
        <translation>未填视频流地址</translation>
    </message>
    <message>
        <source>Format cannot be decoded</source>
        <translation>编码格式无法解码</translation>
    </message>
    <message>
        <source>Video wall</source>
        <translation>视频墙</translation>
    </message>
    <message>
        <source>No camera is in service yet. Enter cameras in the camera ledger; they appear here.</source>
        <translation>还没有在用的摄像机。请先在摄像机台账中登记，登记后显示在这里。</translation>
    </message>
    <message>
        <source>Arrows choose   Enter large   Space hold the tour   S snapshot   F11 full screen   Ctrl+F find   Ctrl+E plan</source>
        <translation>方向键 选择   Enter 放大   空格 暂停轮巡   S 抓图   F11 全屏   Ctrl+F 查找   Ctrl+E 编排</translation>
    </message>
    <message>
        <source>Choose a tile that has a picture first.</source>
        <translation>请先选择有画面的窗格。</translation>
    </message>
    <message>
        <source>Find a camera</source>
        <translation>查找摄像机</translation>
    </message>
    <message>
        <source>Name, number, village or pinyin initials of a camera (Ctrl+F)</source>
        <translation>按名称、编号、村或拼音首字母查找摄像机（Ctrl+F）</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Tours</source>
        <translation>轮巡</translation>
    </message>
    <message>
        <source>Without a village</source>
        <translation>未填村</translation>
    </message>
    <message>
        <source>The chosen camera</source>
        <translation>选中的摄像机</translation>
    </message>
    <message>
        <source>Choose a camera to see it here.</source>
        <translation>选择摄像机后在此查看。</translation>
    </message>
    <message>
        <source>Its record</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Open the camera in its ledger</source>
        <translation>在摄像机台账中打开</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Everything else that can be done with this camera</source>
        <translation>对该摄像机的其他操作</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>视频流</translation>
    </message>
    <message>
        <source>Online, last 7 days</source>
        <translation>近 7 日在线</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>尚未检测</translation>
    </message>
    <message>
        <source>{name} ({number}): {state}</source>
        <translation>{name}（{number}）：{state}</translation>
    </message>
    <message>
        <source>{tour}: not at this time</source>
        <translation>{tour}：当前时段不运行</translation>
    </message>
    <message>
        <source>This computer cannot decode live pictures; layouts are planned and printed all the same.</source>
        <translation>本机无法解码实时画面，预案照常编排和打印。</translation>
    </message>
    <message>
        <source>This Windows has no Media Feature Pack, so that live pictures cannot be shown: please add it under Settings, Optional features, and start the computer anew. Layouts are planned and printed all the same.</source>
        <translation>本机 Windows 未装“媒体功能包”，看不到实时画面：请在“设置”的“可选功能”里添加，装好后重启电脑。预案照常编排和打印。</translation>
    </message>
    <message>
        <source>No camera of this wall sends a picture: check the network. Layouts are planned and printed all the same.</source>
        <translation>本屏所有摄像机均无画面，请检查网络；预案照常编排和打印。</translation>
    </message>
    <message>
        <source>{tour} {place}/{count} · {camera}</source>
        <translation>{tour} {place}/{count} · {camera}</translation>
    </message>
    <message>
        <source>{count} cameras · {up} online · {down} offline · {shown} shown</source>
        <translation>{count} 路 · 在线 {up} · 离线 {down} · 本屏 {shown}</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>预案</translation>
    </message>
    <message>
        <source>{scene} · {name}</source>
        <translation>{scene} · {name}</translation>
    </message>
    <message>
        <source>All cameras in order</source>
        <translation>全部摄像机依次显示</translation>
    </message>
    <message>
        <source>{side} × {side}</source>
        <translation>{side}×{side}</translation>
    </message>
    <message>
        <source>All cameras in order, {count} at a time</source>
        <translation>全部摄像机依次显示，每屏 {count} 路</translation>
    </message>
    <message>
        <source>The cameras before (PgUp)</source>
        <translation>上一屏（PgUp）</translation>
    </message>
    <message>
        <source>The next cameras (PgDn)</source>
        <translation>下一屏（PgDn）</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>抓图</translation>
    </message>
    <message>
        <source>Keep the picture of the chosen camera in its record (S)</source>
        <translation>把选中摄像机的画面存入其档案（S）</translation>
    </message>
    <message>
        <source>Print the layout (Ctrl+P)</source>
        <translation>打印预案（Ctrl+P）</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>编排</translation>
    </message>
    <message>
        <source>Plan the layout in front: which camera hangs where (Ctrl+E)</source>
        <translation>编排当前预案：哪台摄像机放在哪个窗格（Ctrl+E）</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>新建预案</translation>
    </message>
    <message>
        <source>A new layout of so many rows and columns (Ctrl+N)</source>
        <translation>按行列新建预案（Ctrl+N）</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>The wall alone, on the second monitor where there is one (F11)</source>
        <translation>只显示视频墙，有第二台显示器时在其上显示（F11）</translation>
    </message>
    <message>
        <source>The picture of {name} of {time} is in its record.</source>
        <translation>{name} {time} 的画面已存入该摄像机档案。</translation>
    </message>
    <message>
        <source>Not live: the last picture {name} sent, at {time}, is in its record and is named so.</source>
        <translation>非实时：{name} 最后一帧画面（{time}）已存入其档案，文件名已注明。</translation>
    </message>
    <message>
        <source>{time} last picture, not live</source>
        <translation>{time} 最后画面（非实时）</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>预案名称</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>Plan of the wall</source>
        <translation>视频墙编排</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>The month before (Alt+←)</source>
        <translation>上个月（Alt+←）</translation>
    </message>
    <message>
        <source>The next month (Alt+→)</source>
        <translation>下个月（Alt+→）</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>按人</translation>
    </message>
    <message>
        <source>A row a person, a column a day (F4 goes from view to view)</source>
        <translation>一人一行、一日一列（F4 切换视图）</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>A row a day, a column a post (F4 goes from view to view)</source>
        <translation>一日一行、一岗一列（F4 切换视图）</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>A box a day (F4 goes from view to view)</source>
        <translation>一日一格（F4 切换视图）</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>重做（Ctrl+Y）</translation>
    </message>
    <message>
        <source>Save the draft (Ctrl+S)</source>
        <translation>保存草稿（Ctrl+S）</translation>
    </message>
    <message>
        <source>{year}-{month} has no roster yet</source>
        <translation>{year}年{month}月还没有值班表</translation>
    </message>
    <message>
        <source>Have it filled by the rules, begin from a pattern or last month, import an Excel roster, or fill the cells by hand.</source>
        <translation>可按规则自动排班，可沿用班组轮值或上月，可导入 Excel 值班表，也可手工逐格填写。</translation>
    </message>
    <message>
        <source>It appears here once the chief has begun it.</source>
        <translation>所长开始排班后会显示在这里。</translation>
    </message>
    <message>
        <source>Fill by the rules</source>
        <translation>按规则排班</translation>
    </message>
    <message>
        <source>Fill the month fairly, with leave, wishes and rest kept</source>
        <translation>公平排满全月，照顾请假、意愿和休息</translation>
    </message>
    <message>
        <source>Begin from a pattern …</source>
        <translation>按轮值方式开始……</translation>
    </message>
    <message>
        <source>As last month, by the crews&apos; cycles, by turns, or empty</source>
        <translation>沿用上月、按班组轮值、依次轮流或空表</translation>
    </message>
    <message>
        <source>This month has no roster yet; begin one first (Ctrl+N).</source>
        <translation>本月还没有值班表，请先新建（Ctrl+N）。</translation>
    </message>
    <message>
        <source>This month&apos;s roster is signed already.</source>
        <translation>本月值班表已经签发。</translation>
    </message>
    <message>
        <source>Begin another draft …   Ctrl+N</source>
        <translation>新建草稿……   Ctrl+N</translation>
    </message>
    <message>
        <source>Import an Excel roster …</source>
        <translation>导入 Excel 值班表……</translation>
    </message>
    <message>
        <source>Sign and publish …   Ctrl+Enter</source>
        <translation>签发公布……   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Submit for signature …   Ctrl+Enter</source>
        <translation>提交审签……   Ctrl+Enter</translation>
    </message>
    <message>
        <source>Send back to be put right …</source>
        <translation>退回修改……</translation>
    </message>
    <message>
        <source>{name} has submitted this draft; the chief signs it next.</source>
        <translation>本稿已由{name}提交，待所长签发。</translation>
    </message>
    <message>
        <source>Drop this draft …</source>
        <translation>放弃这份草稿……</translation>
    </message>
    <message>
        <source>Put this month away</source>
        <translation>本月归档</translation>
    </message>
    <message>
        <source>Save this person&apos;s calendar file …</source>
        <translation>导出此人的日历文件……</translation>
    </message>
    <message>
        <source>What happened to this roster   Ctrl+H</source>
        <translation>本表变更记录   Ctrl+H</translation>
    </message>
    <message>
        <source>Compare with another draft</source>
        <translation>与另一份草稿比较</translation>
    </message>
    <message>
        <source>Repair after an absence …   Ctrl+R</source>
        <translation>因病（事）缺勤调整……   Ctrl+R</translation>
    </message>
    <message>
        <source>Undo   Ctrl+Z</source>
        <translation>撤销   Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo   Ctrl+Y</source>
        <translation>重做   Ctrl+Y</translation>
    </message>
    <message>
        <source>Save the draft   Ctrl+S</source>
        <translation>保存草稿   Ctrl+S</translation>
    </message>
    <message>
        <source>Choose a duty of this month first; W then says why this person has it.</source>
        <translation>请先选中本月的一个班次，再按 W 说明为什么是他。</translation>
    </message>
    <message>
        <source>Print roster   Ctrl+P</source>
        <translation>打印值班表   Ctrl+P</translation>
    </message>
    <message>
        <source>Take an existing roster from Excel, with a preview</source>
        <translation>从 Excel 导入已有值班表，先预览</translation>
    </message>
    <message>
        <source>Fill by hand</source>
        <translation>手工填写</translation>
    </message>
    <message>
        <source>Show the empty board</source>
        <translation>显示空白排班表</translation>
    </message>
    <message>
        <source>Fill the month by the rules; what is locked stays (Ctrl+G). Ctrl+Z takes it back.</source>
        <translation>按规则排满全月，已锁定的不动（Ctrl+G）；Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Print roster</source>
        <translation>打印值班表</translation>
    </message>
    <message>
        <source>Print the month&apos;s duty roster (Ctrl+P)</source>
        <translation>打印本月值班表（Ctrl+P）</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Sign and publish the month&apos;s roster (Ctrl+Enter)</source>
        <translation>签发并公布本月值班表（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交审签</translation>
    </message>
    <message>
        <source>Hand the draft in for the chief&apos;s signature (Ctrl+Enter)</source>
        <translation>将本稿提交所长审签（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>{state} · waits for the chief</source>
        <translation>{state} · 待所长审签</translation>
    </message>
    <message>
        <source>{state} · sent back</source>
        <translation>{state} · 已退回</translation>
    </message>
    <message>
        <source>Sent back by the chief to be put right: {reason}</source>
        <translation>所领导退回修改：{reason}</translation>
    </message>
    <message>
        <source>Everything else about this month (F10)</source>
        <translation>本月的其他操作（F10）</translation>
    </message>
    <message>
        <source>{state} · {made}</source>
        <translation>{state} · {made}</translation>
    </message>
    <message>
        <source>{state} · not saved</source>
        <translation>{state} · 未保存</translation>
    </message>
    <message>
        <source>Empty the chosen field (Del)</source>
        <translation>清空选中的窗格（Del）</translation>
    </message>
    <message>
        <source>Save the layout (Ctrl+Enter)</source>
        <translation>保存预案（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Throw away what was changed and play what is saved</source>
        <translation>放弃未保存的修改，回到已保存的预案</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>返回播放</translation>
    </message>
    <message>
        <source>Back to the pictures; what is not saved is kept as a draft (Esc)</source>
        <translation>返回实时画面，未保存的留作草稿（Esc）</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {what}</source>
        <translation>第 {row} 行第 {column} 列：{what}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Tour: {count} cameras, {seconds} s each</source>
        <translation>轮巡：{count} 路，每路 {seconds} 秒</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>重复 {count} 次</translation>
    </message>
    <message>
        <source>No longer in service</source>
        <translation>已不在用</translation>
    </message>
    <message>
        <source>{number} · {state}</source>
        <translation>{number} · {state}</translation>
    </message>
    <message>
        <source>Arrows choose   Enter put   Shift+arrows span   Ctrl+arrows move   Del empty   Ctrl+Enter save   Esc leave</source>
        <translation>方向键 选格   Enter 放入   Shift+方向键 合并   Ctrl+方向键 移动   Del 清空   Ctrl+Enter 保存   Esc 返回</translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <source>Choose a camera in the list first (Ctrl+F).</source>
        <translation>请先在左侧列表中选择摄像机（Ctrl+F）。</translation>
    </message>
    <message>
        <source>Goes on with what was planned at {when} and not saved; Ctrl+Z takes it back.</source>
        <translation>接着 {when} 未保存的编排继续；Ctrl+Z 撤回到已保存的预案。</translation>
    </message>
    <message>
        <source>Someone else changed this layout meanwhile. Yours stands here: check it and save again.</source>
        <translation>其间他人已修改本预案。此处仍是您的编排，请核对后再次保存。</translation>
    </message>
    <message>
        <source>Layout “{name}” saved.</source>
        <translation>预案“{name}”已保存。</translation>
    </message>
    <message>
        <source>“{name}” is not saved; the draft is kept.</source>
        <translation>“{name}”尚未保存，草稿已保留。</translation>
    </message>
    <message>
        <source>Faults and offline</source>
        <translation>异常与离线</translation>
    </message>
    <message>
        <source>Nothing is offline and no fault is open.</source>
        <translation>没有离线的摄像机，也没有未办结的故障。</translation>
    </message>
    <message>
        <source>Offline: {answer}</source>
        <translation>离线：{answer}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>No fault reported</source>
        <translation>未报修</translation>
    </message>
    <message>
        <source>{state} · {contractor}</source>
        <translation>{state} · {contractor}</translation>
    </message>
    <message>
        <source>Devices found in the network</source>
        <translation>网络中找到的设备</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>What would change, or why not</source>
        <translation>将改动的内容，或不能采用的原因</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>维修</translation>
    </message>
    <message>
        <source>The last 7 days in 4-hour stretches: offline in {down}, not looked at in {unknown} of {count}</source>
        <translation>近 7 日每 4 小时一格，共 {count} 格：离线 {down} 格，未检测 {unknown} 格</translation>
    </message>
    <message>
        <source>New: {new}, filled in: {filled}</source>
        <translation>新增 {new} 台，补充 {filled} 台</translation>
    </message>
    <message>
        <source>These hold for all new ones. Name and address can be typed over in the list (F2); without an address the name stands for it.</source>
        <translation>以下各项对所有新增摄像机生效；点位名称和地址可在列表中直接改（F2）。地址不填则与点位名称相同。</translation>
    </message>
    <message>
        <source>Cameras to be written</source>
        <translation>将写入的摄像机</translation>
    </message>
    <message>
        <source>In the network</source>
        <translation>网络地址</translation>
    </message>
    <message>
        <source>Camera point</source>
        <translation>点位名称</translation>
    </message>
    <message>
        <source>Where it hangs</source>
        <translation>安装地址</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>写入内容</translation>
    </message>
    <message>
        <source>Search the network for cameras</source>
        <translation>搜索网络中的摄像机</translation>
    </message>
    <message>
        <source>No network is named yet. Name one above, or ask the chief to name it under Settings, Cameras.</source>
        <translation>还没有填网段。请在上方填写，或请所长在“设置—摄像机”中填写。</translation>
    </message>
    <message>
        <source>Go on with {count}</source>
        <translation>下一步（{count} 台）</translation>
    </message>
    <message>
        <source>Write {count}</source>
        <translation>写入 {count} 台</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick everything that can be taken, or nothing (Ctrl+A in the list)</source>
        <translation>勾选所有可采用的，再按一次全不选（列表中按 Ctrl+A）</translation>
    </message>
    <message>
        <source>The network is being searched …</source>
        <translation>正在搜索网络……</translation>
    </message>
    <message>
        <source>The search was stopped; nothing is shown of it.</source>
        <translation>搜索已停止，不显示结果。</translation>
    </message>
    <message>
        <source>No camera answered.</source>
        <translation>没有摄像机应答。</translation>
    </message>
    <message>
        <source>{count} devices answered. Tick what is to be taken over; nothing is written yet.</source>
        <translation>{count} 台设备应答。请勾选要采用的，此时尚未写入任何内容。</translation>
    </message>
    <message>
        <source>{count} cameras are written; each one’s history tells what was filled in.</source>
        <translation>已写入 {count} 台；每台的变更记录可查填了什么。</translation>
    </message>
    <message>
        <source>No round of video patrol is under way. Begin one in “Video patrols”.</source>
        <translation>当前没有进行中的视频巡查，请先到“视频巡查”开始一轮。</translation>
    </message>
    <message>
        <source>Choose a tile with a camera first.</source>
        <translation>请先选中一路有点位的画面。</translation>
    </message>
    <message>
        <source>Video patrol since {time} · {officer}, {auxiliary} · {viewed} of {count} cameras viewed</source>
        <translation>视频巡查 {time} 起 · {officer}、{auxiliary} · 已查看 {viewed}/{count} 路</translation>
    </message>
    <message>
        <source>Something seen</source>
        <translation>发现问题</translation>
    </message>
    <message>
        <source>Note what the chosen camera shows, its picture and time with it (F)</source>
        <translation>登记所选画面发现的问题，自动带入点位、时间和截图（F）</translation>
    </message>
    <message>
        <source>Next camera</source>
        <translation>下一路</translation>
    </message>
    <message>
        <source>To the next camera of the round that is not viewed yet (N)</source>
        <translation>转到本轮尚未查看的下一路（N）</translation>
    </message>
    <message>
        <source>End the round</source>
        <translation>结束巡查</translation>
    </message>
    <message>
        <source>{name} (preset {preset})</source>
        <translation>{name}（预置位：{preset}）</translation>
    </message>
    <message>
        <source>“{word}” is no post of this roster, so nothing was pasted. The cells may hold {marks}, or be empty.</source>
        <translation>“{word}”不是本表的岗位，未粘贴任何内容。格子里可以是 {marks}，或留空。</translation>
    </message>
    <message>
        <source>–</source>
        <translation>休</translation>
    </message>
    <message>
        <source>L</source>
        <translation>假</translation>
    </message>
    <message>
        <source>T</source>
        <translation>训</translation>
    </message>
    <message>
        <source>S</source>
        <translation>调</translation>
    </message>
    <message>
        <source>D</source>
        <translation>代</translation>
    </message>
    <message>
        <source>C</source>
        <translation>更</translation>
    </message>
    <message>
        <source>Roster by day</source>
        <translation>按日排班</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>{count}/{need}</source>
        <translation>{count}/{need}</translation>
    </message>
    <message>
        <source>{day} · {post}: {names}</source>
        <translation>{day} · {post}：{names}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>{count} of {need} needed</source>
        <translation>现有{count}人，需{need}人</translation>
    </message>
    <message>
        <source>make-up workday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>Roster by person</source>
        <translation>按人排班</translation>
    </message>
    <message>
        <source>Filled of {need}</source>
        <translation>在岗(需{need})</translation>
    </message>
    <message>
        <source>wk</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Roster as a calendar</source>
        <translation>值班日历</translation>
    </message>
    <message>
        <source>This duty is locked; L lets it go.</source>
        <translation>这一班已锁定，按 L 解锁。</translation>
    </message>
    <message>
        <source>This is last month: it is shown for the rest rules and not changed here.</source>
        <translation>这是上月的班，仅供核对休息规则，不在这里修改。</translation>
    </message>
    <message>
        <source>This month is signed. Enter on a duty offers a swap, a substitution or a correction.</source>
        <translation>本月已签发。在班次上按 Enter 可办理对调、代班或更正。</translation>
    </message>
    <message>
        <source>There is nothing in this cell to lock.</source>
        <translation>这一格没有可锁定的班次。</translation>
    </message>
    <message>
        <source>{name} may hold none of the posts.</source>
        <translation>{name}不能担任任何岗位。</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy cells here or in a sheet first.</source>
        <translation>没有可粘贴的内容，请先在这里或表格中复制。</translation>
    </message>
    <message>
        <source>{month}-{day} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>{day}, {name}</source>
        <translation>{day}，{name}</translation>
    </message>
    <message>
        <source>{day}, make-up workday</source>
        <translation>{day}，调休上班</translation>
    </message>
    <message>
        <source>{day}, day off</source>
        <translation>{day}，休息日</translation>
    </message>
    <message>
        <source>{name} · {day} · {what}</source>
        <translation>{name} · {day} · {what}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>休</translation>
    </message>
    <message>
        <source>Locked: generating leaves it as it is.</source>
        <translation>已锁定，自动排班不会改动。</translation>
    </message>
    <message>
        <source>{kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>{kind}, {part}</source>
        <translation>{kind}（{part}）</translation>
    </message>
    <message>
        <source>{leave} (asked for)</source>
        <translation>{leave}（待批）</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>Would like to be on duty.</source>
        <translation>本人希望当日值班。</translation>
    </message>
    <message>
        <source>Would like to be off.</source>
        <translation>本人希望当日休息。</translation>
    </message>
    <message>
        <source>shadow training</source>
        <translation>跟班培训</translation>
    </message>
    <message>
        <source>Swapped: the rota had chosen {name}.</source>
        <translation>对调：原排{name}。</translation>
    </message>
    <message>
        <source>In place of {name}.</source>
        <translation>代{name}值班。</translation>
    </message>
    <message>
        <source>Corrected by the chief: the rota had chosen {name}.</source>
        <translation>所长更正：原排{name}。</translation>
    </message>
    <message>
        <source>{post} {count} of {need}</source>
        <translation>{post} {count}/{need}</translation>
    </message>
    <message>
        <source>Staffing on {day}</source>
        <translation>{day}在岗情况</translation>
    </message>
    <message>
        <source>M</source>
        <translation>主</translation>
    </message>
    <message>
        <source>Main duties: leader and main officer</source>
        <translation>主班：带班领导、主班民警</translation>
    </message>
    <message>
        <source>2nd</source>
        <translation>副</translation>
    </message>
    <message>
        <source>Other duties at the station</source>
        <translation>副班：其他在所岗位</translation>
    </message>
    <message>
        <source>St</source>
        <translation>备</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>节</translation>
    </message>
    <message>
        <source>Duties on weekends and holidays, standby not counted</source>
        <translation>周末和节假日的班次，备勤不计</translation>
    </message>
    <message>
        <source>±</source>
        <translation>年差</translation>
    </message>
    <message>
        <source>More (+) or less (−) than the fair share this year, in duties</source>
        <translation>本年比应值班数多（+）或少（−），单位：班</translation>
    </message>
    <message>
        <source>Against the fair share this year: load {load}, holidays {holiday}, weekends {weekend}, nights {night}</source>
        <translation>本年与应值相差：负荷 {load}，节日 {holiday}，周末 {weekend}，夜班 {night}</translation>
    </message>
    <message>
        <source>{mark} {name} {letter}</source>
        <translation>{mark} {name} {letter}</translation>
    </message>
    <message>
        <source>{mark} Leave</source>
        <translation>{mark} 请假</translation>
    </message>
    <message>
        <source>Free X</source>
        <translation>休 X</translation>
    </message>
    <message>
        <source>▴ wants on   ▾ wants off   __ locked   frame: rule broken</source>
        <translation>▴ 想值   ▾ 想休   __ 已锁定   红框 违反规则</translation>
    </message>
    <message>
        <source>What is wrong with this month</source>
        <translation>本月存在的问题</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>{mark} {name}   {letter}</source>
        <translation>{mark} {name}   {letter}</translation>
    </message>
    <message>
        <source>Free   X</source>
        <translation>休   X</translation>
    </message>
    <message>
        <source>Lock or let go   L</source>
        <translation>锁定／解锁   L</translation>
    </message>
    <message>
        <source>Why?   W</source>
        <translation>为什么是他？   W</translation>
    </message>
    <message>
        <source>Swap with somebody …</source>
        <translation>与他人对调……</translation>
    </message>
    <message>
        <source>Have somebody stand in …</source>
        <translation>请人代班……</translation>
    </message>
    <message>
        <source>Correct (chief) …</source>
        <translation>更正（所长）……</translation>
    </message>
    <message>
        <source>Enter leave …</source>
        <translation>登记请假……</translation>
    </message>
    <message>
        <source>Enter a wish …</source>
        <translation>登记排班意愿……</translation>
    </message>
    <message>
        <source>{name}   {count} this month</source>
        <translation>{name}   本月{count}班</translation>
    </message>
    <message>
        <source>{name}   away</source>
        <translation>{name}   请假</translation>
    </message>
    <message>
        <source>{name}   on {post} that day</source>
        <translation>{name}   当日{post}</translation>
    </message>
    <message>
        <source>Take {name} off</source>
        <translation>撤下{name}</translation>
    </message>
    <message>
        <source>Nothing can be done here</source>
        <translation>此处没有可做的操作</translation>
    </message>
    <message>
        <source>Letter fill   Enter menu   W why   F7 problem   F10 more   F1 keys</source>
        <translation>字母 填班   X 休   Enter 菜单   W 为什么   F7 问题   F4 视图   F10 更多   F1 全部按键</translation>
    </message>
    <message>
        <source>Enter who   Del nobody   + − needed   F7 problem   F1 keys</source>
        <translation>Enter 选人   Del 清空   + − 需要人数   W 为什么   F7 问题   F4 视图   F1 全部按键</translation>
    </message>
    <message>
        <source>Arrows   Enter the day   F7 problem   F4 view   F1 keys</source>
        <translation>方向键 选择   Enter 看当日   F7 问题   F4 视图   F10 更多   F1 全部按键</translation>
    </message>
    <message>
        <source>Enter swap or stand in   W why   F4 view   F10 more   F1 keys</source>
        <translation>Enter 对调代班   W 为什么   F4 视图   F10 更多   F1 全部按键</translation>
    </message>
    <message>
        <source>Tab choose   Space begin   Ctrl+N draft   F10 more   Alt+←→ month</source>
        <translation>Tab 选择   空格 开始   Ctrl+N 新建草稿   F10 更多   Alt+←→ 换月</translation>
    </message>
    <message>
        <source>Several stand there; Enter chooses whom to change.</source>
        <translation>这里有几个人，按 Enter 选择要改的人。</translation>
    </message>
    <message>
        <source>The holidays and make-up workdays of {years} are not entered: only weekends count as days off here.</source>
        <translation>{years}年的节假日和调休上班日尚未录入：本表只按周末计休息日。</translation>
    </message>
    <message>
        <source>Import the calendar</source>
        <translation>导入节假日表</translation>
    </message>
    <message>
        <source>Take the year&apos;s days off and make-up workdays from a CSV or Excel file</source>
        <translation>从 CSV 或 Excel 文件导入全年放假和调休上班日</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Goes on with what was changed at {when} and not saved; Ctrl+Z takes it back.</source>
        <translation>接着{when}未保存的修改继续；Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Someone else changed this roster meanwhile. Yours stands here: check it and save again.</source>
        <translation>其间有人改过这份值班表。这里是您的修改，请核对后再次保存。</translation>
    </message>
    <message>
        <source>The draft of {year}-{month} is saved.</source>
        <translation>{year}年{month}月值班表草稿已保存。</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>排班表</translation>
    </message>
    <message>
        <source>On duty now</source>
        <translation>当前值班</translation>
    </message>
    <message>
        <source>{post} {names}</source>
        <translation>{post} {names}</translation>
    </message>
    <message>
        <source>NO SIGNED ROSTER for today: the chief signs it under Roster.</source>
        <translation>今日无已签发的值班表，请所长在“值班排班”签发。</translation>
    </message>
    <message>
        <source>As the last hand-over left it: {group}</source>
        <translation>按上次交接班：{group}</translation>
    </message>
    <message>
        <source>Hand over ({key})</source>
        <translation>交接班（{key}）</translation>
    </message>
    <message>
        <source>Start the hand-over record of the shift that ends</source>
        <translation>填写到点班次的交接班记录</translation>
    </message>
    <message>
        <source>There is no roster under these rules</source>
        <translation>按现有规则排不出来</translation>
    </message>
    <message>
        <source>These are the causes. A way out is applied with one press and the month is filled again; nothing else changes.</source>
        <translation>原因如下。选一个办法，按一下即生效并重新排班，其他不变。</translation>
    </message>
    <message>
        <source>{number}  Do this and fill again</source>
        <translation>办法{number}：照此处理并重新排班</translation>
    </message>
    <message>
        <source>No single way out was found: change leave, locks or staffing by hand.</source>
        <translation>没有找到单独可行的办法：请手工调整请假、锁定或在岗人数。</translation>
    </message>
    <message>
        <source>The causes could not be found; unlock duties or lower the staffing of a day.</source>
        <translation>未能找出原因；请解除锁定或减少当日人数。</translation>
    </message>
    <message>
        <source>Back to the board (Esc)</source>
        <translation>返回排班表（Esc）</translation>
    </message>
    <message>
        <source>Broken rules</source>
        <translation>违反规则</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Unmet wishes</source>
        <translation>未满足意愿</translation>
    </message>
    <message>
        <source>Holiday gap</source>
        <translation>节日差</translation>
    </message>
    <message>
        <source>Weekend gap</source>
        <translation>周末差</translation>
    </message>
    <message>
        <source>Night gap</source>
        <translation>夜班差</translation>
    </message>
    <message>
        <source>Load gap</source>
        <translation>负荷差</translation>
    </message>
    <message>
        <source>Close duties</source>
        <translation>班次过密</translation>
    </message>
    <message>
        <source>Filling by the rules</source>
        <translation>按规则排班</translation>
    </message>
    <message>
        <source>Looking for the causes</source>
        <translation>正在查找原因</translation>
    </message>
    <message>
        <source>Filled, proven best. {figures} Ctrl+Z takes it back.</source>
        <translation>已排好，证明为最优。{figures}Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Filled; fair, though not proven to the last wish. {figures} Ctrl+Z takes it back.</source>
        <translation>已排好；公平，但未逐项证明最优。{figures}Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Filled, but not optimised. {figures} Ctrl+Z takes it back.</source>
        <translation>已排好，但未经优化。{figures}Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>{told} {asked}</source>
        <translation>{told}{asked}</translation>
    </message>
    <message>
        <source>Filled with the best found by then. {figures} Ctrl+Z takes it back.</source>
        <translation>已填入当时找到的最好排班。{figures} Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>The board stands already as the rules would fill it.</source>
        <translation>表上已与按规则排出的相同。</translation>
    </message>
    <message>
        <source>Rules broken {broken}, wishes not met {unmet}, nights apart {night}, weekends apart {weekend}.</source>
        <translation>违反规则{broken}处，未满足意愿{unmet}，夜班差{night}，周末差{weekend}。</translation>
    </message>
    <message>
        <source>Stopped; the board is as it was.</source>
        <translation>已停止，排班表未变。</translation>
    </message>
    <message>
        <source>The month cannot be filled; the board is as it was.</source>
        <translation>本月排不出来，排班表未变。</translation>
    </message>
    <message>
        <source>Stop the search; the board stays as it is (Esc)</source>
        <translation>停止查找，排班表不变（Esc）</translation>
    </message>
    <message>
        <source>Search under way</source>
        <translation>正在查找</translation>
    </message>
    <message>
        <source>{title}: starting …</source>
        <translation>{title}：正在启动……</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止（Esc）</translation>
    </message>
    <message>
        <source>Take what is found (Ctrl+G)</source>
        <translation>采用目前结果（Ctrl+G）</translation>
    </message>
    <message>
        <source>End the search and fill in the best roster found by now; Ctrl+Z takes it back</source>
        <translation>结束计算，填入目前找到的最好排班；Ctrl+Z 可撤销</translation>
    </message>
    <message>
        <source>{title}, step {step} of {steps}: {tier} ({seconds} s)</source>
        <translation>{title}，第{step}步（共{steps}步）：{tier}，已用{seconds}秒</translation>
    </message>
    <message>
        <source>as few changes as can be</source>
        <translation>尽量少改动</translation>
    </message>
    <message>
        <source>sharing fairly</source>
        <translation>公平分担</translation>
    </message>
    <message>
        <source>meeting wishes</source>
        <translation>照顾意愿</translation>
    </message>
    <message>
        <source>spacing duties out</source>
        <translation>拉开间隔</translation>
    </message>
    <message>
        <source>keeping crews together</source>
        <translation>保持班组</translation>
    </message>
    <message>
        <source>What the sheet was understood as</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>原表内容</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Import an Excel roster</source>
        <translation>导入Excel值班表</translation>
    </message>
    <message>
        <source>Take last month&apos;s roster as you keep it in Excel: a line for each day with names under the posts, or a line for each person with a mark for each day. First you see what each cell was understood as; nothing is written before you say so. It becomes a draft, which the board shows and the chief may sign.</source>
        <translation>直接导入所里现有的Excel值班表：每天一行、岗位列填姓名，或者每人一行、日期列填标记。先逐格预览识别结果，确认前不写入任何内容。导入后成为草稿，在排班表上显示，可由所领导签发。</translation>
    </message>
    <message>
        <source>Rosters (*.xlsx *.xls *.xlsm *.et *.ods *.csv)</source>
        <translation>值班表（*.xlsx *.xls *.xlsm *.et *.ods *.csv）</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>换一个文件……</translation>
    </message>
    <message>
        <source>Begin a draft with {count} duties</source>
        <translation>生成草稿（{count}个班次）</translation>
    </message>
    <message>
        <source>What is still to be decided is left out (Ctrl+Enter)</source>
        <translation>仍待确认的不导入（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>{count} words are still to be decided; they would be left out of the draft.</source>
        <translation>还有{count}处待确认；未确认的不会进入草稿。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>{fate} {count}</source>
        <translation>{fate} {count}</translation>
    </message>
    <message>
        <source>Show the words with this fate</source>
        <translation>只看这一类</translation>
    </message>
    <message>
        <source>To be decided; kept for the next import</source>
        <translation>待确认（下次导入自动沿用）</translation>
    </message>
    <message>
        <source>Words to decide about</source>
        <translation>待确认内容</translation>
    </message>
    <message>
        <source>Who is “{word}”? (stands {count} times)</source>
        <translation>“{word}”是哪位？（出现{count}次）</translation>
    </message>
    <message>
        <source>Which post is “{word}”? (stands {count} times)</source>
        <translation>“{word}”是哪个岗位？（出现{count}次）</translation>
    </message>
    <message>
        <source>Nobody of ours; leave it out</source>
        <translation>不是本所排班人员，不导入</translation>
    </message>
    <message>
        <source>No post; leave it out</source>
        <translation>不是岗位，不导入</translation>
    </message>
    <message>
        <source>Everything is understood; nothing has to be decided.</source>
        <translation>已全部识别，没有待确认的内容。</translation>
    </message>
    <message>
        <source>Save the calendar as</source>
        <translation>日历另存为</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>日历文件（*.ics）</translation>
    </message>
    <message>
        <source>{count} duties saved in {file}.</source>
        <translation>已导出{count}个班次：{file}。</translation>
    </message>
    <message>
        <source>The draft to compare with</source>
        <translation>要比较的草稿</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>当前草稿</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>对比草稿</translation>
    </message>
    <message>
        <source>{count} cells differ; they are framed with dashes.</source>
        <translation>共{count}格不同，已用虚线框出。</translation>
    </message>
    <message>
        <source>The two do not differ.</source>
        <translation>两份草稿没有不同。</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>下一处不同</translation>
    </message>
    <message>
        <source>Go to the next cell that differs (F7)</source>
        <translation>跳到下一处不同（F7）</translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation>换看另一份</translation>
    </message>
    <message>
        <source>Bring the other draft onto the board and compare the other way round</source>
        <translation>把另一份草稿换到表上，反向比较</translation>
    </message>
    <message>
        <source>End comparing (Esc)</source>
        <translation>结束比较（Esc）</translation>
    </message>
    <message>
        <source>This month has only one draft; begin another one to compare (Ctrl+N).</source>
        <translation>本月只有一份草稿，请先新建一份再比较（Ctrl+N）。</translation>
    </message>
    <message>
        <source>Nobody has to stand in: there is no duty on these days that is still to come.</source>
        <translation>这几天没有尚未到来的班次，不需要替班。</translation>
    </message>
    <message>
        <source>{count} duties change hands; {lost} were to be replaced.</source>
        <translation>需换班{count}处（缺勤{lost}班）。</translation>
    </message>
    <message>
        <source>{count} duties change hands; not optimised, the solver did not come to its end.</source>
        <translation>需换班{count}处；未经优化，求解未完成。</translation>
    </message>
    <message>
        <source>{count} duties change hands, and some places stay open: nobody is left for them.</source>
        <translation>需换班{count}处，仍有空缺：没有人可以替班。</translation>
    </message>
    <message>
        <source>No repair was found; lower the staffing of a day, or unlock duties.</source>
        <translation>没有找到调整办法，请减少当日人数或解除锁定。</translation>
    </message>
    <message>
        <source>The repair stands on the board; save it, or take it back with Ctrl+Z.</source>
        <translation>调整已填到表上，请保存；Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>{count} duties have changed hands; the roster is marked as changed.</source>
        <translation>已换班{count}处，值班表已标记为有变更。</translation>
    </message>
    <message>
        <source>{name} is away from {first} to {last}.</source>
        <translation>{name}{first}至{last}缺勤。</translation>
    </message>
    <message>
        <source>{station}: changes of the duty roster {year}-{month}</source>
        <translation>{station}{year}年{month}月值班调整通知</translation>
    </message>
    <message>
        <source>A new version comes on a stick from the county. It is checked in full, the records are backed up, the program closes, and the setup goes on by itself. The records stay where they are.</source>
        <translation>新版本由县局用 U 盘下发。程序会先完整核对、备份数据，然后自动关闭，由安装程序接着完成。数据留在原处。</translation>
    </message>
    <message>
        <source>From a stick</source>
        <translation>U 盘更新</translation>
    </message>
    <message>
        <source>The county&apos;s key</source>
        <translation>县局公钥</translation>
    </message>
    <message>
        <source>Version {version} runs here.</source>
        <translation>本机运行的是 {version} 版。</translation>
    </message>
    <message>
        <source>Only updates signed with the county&apos;s key {key} are let in.</source>
        <translation>只接受用县局公钥（指纹 {key}）签名的更新。</translation>
    </message>
    <message>
        <source>No key of the county is kept here: an update is only compared with the list beside it, and nobody vouches for who made it. The chief can enter the key under “The county&apos;s key”.</source>
        <translation>本所还没有登记县局公钥：更新只与它旁边的清单核对，由谁制作没有核对。所长可在“县局公钥”里登记。</translation>
    </message>
    <message>
        <source>No update was found on a stick. Plug in the county&apos;s stick and look again, or choose a folder.</source>
        <translation>U 盘上没有找到更新。请插上县局发的 U 盘再找一次，或者选择文件夹。</translation>
    </message>
    <message>
        <source>Every file of the update is checked …</source>
        <translation>正在逐个核对更新文件……</translation>
    </message>
    <message>
        <source>The records are backed up before the update …</source>
        <translation>更新前正在备份数据……</translation>
    </message>
    <message>
        <source>Version {version} · {folder}</source>
        <translation>{version} 版 · {folder}</translation>
    </message>
    <message>
        <source>Every file is whole, and the county&apos;s signature is right.</source>
        <translation>文件齐全无误，县局签名正确。</translation>
    </message>
    <message>
        <source>Every file is whole; nobody has checked whether it is the county&apos;s.</source>
        <translation>文件齐全无误；是不是县局发的没有核对。</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>Back up and update</source>
        <translation>备份并更新</translation>
    </message>
    <message>
        <source>Make a backup, close the program and start the setup; the records stay as they are</source>
        <translation>先做备份，再关闭程序并启动安装程序；数据不受影响</translation>
    </message>
    <message>
        <source>Look for an update on the sticks that are plugged in</source>
        <translation>在插着的 U 盘上找更新</translation>
    </message>
    <message>
        <source>Choose the folder the update lies in</source>
        <translation>选择更新所在的文件夹</translation>
    </message>
    <message>
        <source>Stop checking; nothing is changed (Esc)</source>
        <translation>停止核对，什么都不改动（Esc）</translation>
    </message>
    <message>
        <source>These are the rows behind the figure; Esc goes back to it.</source>
        <translation>这些是该数字背后的记录；按 Esc 返回原处。</translation>
    </message>
    <message>
        <source>Take the words offered</source>
        <translation>采用建议文字</translation>
    </message>
    <message>
        <source>Take the words made from the counts (Ctrl+E); change them as you like</source>
        <translation>采用按数据生成的文字（Ctrl+E），采用后可以改</translation>
    </message>
    <message>
        <source>From the records as they are</source>
        <translation>按现有数据</translation>
    </message>
    <message>
        <source>Edition {edition} of {day}</source>
        <translation>{day}结账件，第{edition}版</translation>
    </message>
    <message>
        <source>Records as now</source>
        <translation>看现有数据</translation>
    </message>
    <message>
        <source>Build it again beside the closed edition, which stays as it is</source>
        <translation>按现有数据另行生成；结账件保持不变</translation>
    </message>
    <message>
        <source>Closing …</source>
        <translation>结账…</translation>
    </message>
    <message>
        <source>Print all …</source>
        <translation>全部打印…</translation>
    </message>
    <message>
        <source>Print every report of a month at once (Ctrl+Shift+P)</source>
        <translation>一次打印一个月的全部报表（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Close a month, and look at what was closed (Ctrl+Shift+M)</source>
        <translation>结账，查看已结账的报表（Ctrl+Shift+M）</translation>
    </message>
    <message>
        <source>The list is being put on paper …</source>
        <translation>正在排印清册……</translation>
    </message>
    <message>
        <source>Copy the table (Ctrl+C)</source>
        <translation>复制表格（Ctrl+C）</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+Shift+C)</source>
        <translation>复制图片（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Save the picture as a file (Ctrl+S)</source>
        <translation>图片存成文件（Ctrl+S）</translation>
    </message>
    <message>
        <source>A step back up (Backspace)</source>
        <translation>返回上一级（Backspace）</translation>
    </message>
    <message>
        <source>The period before (Alt+Left)</source>
        <translation>上一期（Alt+←）</translation>
    </message>
    <message>
        <source>The period after (Alt+Right)</source>
        <translation>下一期（Alt+→）</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>The same days of last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Valid incidents</source>
        <translation>有效警情</translation>
    </message>
    <message>
        <source>Invalid incidents</source>
        <translation>无效警情</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>全部警情</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>One day (Alt+D)</source>
        <translation>一日（Alt+D）</translation>
    </message>
    <message>
        <source>One week (Alt+W)</source>
        <translation>一周（Alt+W）</translation>
    </message>
    <message>
        <source>One month (Alt+M)</source>
        <translation>一月（Alt+M）</translation>
    </message>
    <message>
        <source>One quarter (Alt+Q)</source>
        <translation>一季（Alt+Q）</translation>
    </message>
    <message>
        <source>One year (Alt+Y)</source>
        <translation>一年（Alt+Y）</translation>
    </message>
    <message>
        <source>The picture could not be made. Please try again.</source>
        <translation>图片没有生成，请再试一次。</translation>
    </message>
    <message>
        <source>Alt+← → period   Tab picture   ←↑↓→ Enter rows   Ctrl+C table   Ctrl+Shift+C picture</source>
        <translation>Alt+← → 换期   Tab 换图   ←↑↓→ Enter 明细   Ctrl+C 复制表   Ctrl+Shift+C 复制图</translation>
    </message>
    <message>
        <source>The same pictures and tables on paper (Ctrl+P)</source>
        <translation>打印同样的图和表（Ctrl+P）</translation>
    </message>
    <message>
        <source>Table copied: {title}</source>
        <translation>已复制表格：{title}</translation>
    </message>
    <message>
        <source>Picture copied: {title}</source>
        <translation>已复制图片：{title}</translation>
    </message>
    <message>
        <source>Save the picture as</source>
        <translation>图片另存为</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>{of} {title}</source>
        <translation>{of} {title}</translation>
    </message>
    <message>
        <source>{line} · {series}: {number}</source>
        <translation>{line} · {series}：{number}</translation>
    </message>
    <message>
        <source>{line} · {series}: {number} ({share})</source>
        <translation>{line} · {series}：{number}（占{share}）</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>{count} rows selected</source>
        <translation>已选{count}行</translation>
    </message>
    <message>
        <source>{column}: sum {sum}, average {mean}</source>
        <translation>{column}合计{sum}、平均{mean}</translation>
    </message>
    <message>
        <source>{count} rows copied; paste them in WPS or Excel.</source>
        <translation>已复制{count}行，可粘贴到WPS或Excel。</translation>
    </message>
    <message>
        <source>Please select the rows to copy first.</source>
        <translation>请先选择要复制的行。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>From (day)</source>
        <translation>从（日期）</translation>
    </message>
    <message>
        <source>To (day)</source>
        <translation>到（日期）</translation>
    </message>
    <message>
        <source>“To” lies before “From”: please exchange them.</source>
        <translation>“到”早于“从”，请对调。</translation>
    </message>
    <message>
        <source>No value is as large as this; please type a smaller number.</source>
        <translation>没有这么大的值，请输入较小的数。</translation>
    </message>
    <message>
        <source>Narrow by “{title}”</source>
        <translation>按“{title}”筛选</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>查找值</translation>
    </message>
    <message>
        <source>Values and how many rows have them</source>
        <translation>各值及其条数</translation>
    </message>
    <message>
        <source>All that are listed</source>
        <translation>全选所列</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在统计……</translation>
    </message>
    <message>
        <source>No value contains this.</source>
        <translation>没有包含此内容的值。</translation>
    </message>
    <message>
        <source>{count} more values in {rows} rows</source>
        <translation>还有{count}个值，共{rows}条</translation>
    </message>
    <message>
        <source>List more of them; typing finds any of them</source>
        <translation>再列出一些；输入文字可查找任意值</translation>
    </message>
    <message>
        <source>Space tick   Enter apply   Esc leave</source>
        <translation>空格 勾选   Enter 应用   Esc 退出</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取消此列筛选</translation>
    </message>
    <message>
        <source>Show every value of this column again</source>
        <translation>重新显示此列的所有值</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Show the rows with the ticked values (Enter)</source>
        <translation>显示所勾选值的记录（Enter）</translation>
    </message>
    <message>
        <source>{title}: click to order; Alt+↓ or the funnel narrows by it</source>
        <translation>{title}：单击排序；按 Alt+↓ 或点漏斗按此列筛选</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy the cells in WPS or Excel first (Ctrl+C).</source>
        <translation>剪贴板里没有可粘贴的内容：请先在 WPS 或 Excel 中复制单元格（Ctrl+C）。</translation>
    </message>
    <message>
        <source>A picture is on the clipboard, not cells: copy the cells in WPS or Excel (Ctrl+C).</source>
        <translation>剪贴板里是图片，不是单元格：请在 WPS 或 Excel 中复制单元格（Ctrl+C）。</translation>
    </message>
    <message>
        <source>A file is on the clipboard, not cells: use “Import”, or open it and copy the cells.</source>
        <translation>剪贴板里是文件，不是单元格：请用“导入”，或打开文件后复制单元格。</translation>
    </message>
    <message>
        <source>Fill down: {ledger}</source>
        <translation>向下填充：{ledger}</translation>
    </message>
    <message>
        <source>Change {count} rows</source>
        <translation>改动 {count} 行</translation>
    </message>
    <message>
        <source>The values are filled down. Rows:</source>
        <translation>已向下填充：</translation>
    </message>
    <message>
        <source>Which values of the first row go into the {count} rows below it? Nothing is written yet.</source>
        <translation>将第一行的哪些内容填入下面{count}行？此时尚未写入。</translation>
    </message>
    <message>
        <source>Nothing in the columns shown can be filled down from the first row.</source>
        <translation>所显示的列中，第一行没有可向下填充的内容。</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>Paste into: {ledger}</source>
        <translation>粘贴到：{ledger}</translation>
    </message>
    <message>
        <source>Write {count} rows</source>
        <translation>写入 {count} 行</translation>
    </message>
    <message>
        <source>{count} rows. Nothing is written yet; what would become of them:</source>
        <translation>共{count}行，尚未写入。写入后将会：</translation>
    </message>
    <message>
        <source>The block is written. It brought:</source>
        <translation>粘贴的内容已写入：</translation>
    </message>
    <message>
        <source>The cell chosen in the list cannot be pasted over. Please say which column fills which field.</source>
        <translation>列表中所选的格不能直接粘贴，请指定各列填入哪个字段。</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Paste a block from here …</source>
        <translation>从此处粘贴……</translation>
    </message>
    <message>
        <source>Fill down from the first selected row …</source>
        <translation>用选中的第一行向下填充……</translation>
    </message>
    <message>
        <source>The list is still being read; please try again in a moment.</source>
        <translation>列表尚未读完，请稍候再试。</translation>
    </message>
    <message>
        <source>Please select the rows first: what stands in the first of them goes into those below it.</source>
        <translation>请先选中多行：第一行的内容将填入下面各行。</translation>
    </message>
    <message>
        <source>This form has no field yet. In WPS type {example} where a value belongs, save it, and add it again.</source>
        <translation>这张表还没有可填的位置。请在 WPS 中需要填数的地方输入 {example}，保存后重新添加。</translation>
    </message>
    <message>
        <source>Choose a form of the bureau</source>
        <translation>选择上级下发的表格</translation>
    </message>
    <message>
        <source>Forms (*.xlsx *.docx)</source>
        <translation>表格 (*.xlsx *.docx)</translation>
    </message>
    <message>
        <source>Keep the form</source>
        <translation>保存表格模板</translation>
    </message>
    <message>
        <source>Under which name is {file} kept? The file itself stays as it is.</source>
        <translation>“{file}”以什么名称保存？原文件不会改动。</translation>
    </message>
    <message>
        <source>Name of the form</source>
        <translation>表格名称</translation>
    </message>
    <message>
        <source>Take the form away</source>
        <translation>移除表格</translation>
    </message>
    <message>
        <source>“{name}” leaves the list; the log keeps who took it away and why.</source>
        <translation>“{name}”将从列表中移除；日志会记下是谁、为什么移除的。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove form</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save the filled form as</source>
        <translation>填好的表格另存为</translation>
    </message>
    <message>
        <source>{form} {period}</source>
        <translation>{form} {period}</translation>
    </message>
    <message>
        <source>Saved as {file}; print it from WPS or Excel.</source>
        <translation>已保存为 {file}；请用 WPS 或 Excel 打印。</translation>
    </message>
    <message>
        <source>Saved as {file}; {count} places stay empty, see the values.</source>
        <translation>已保存为 {file}；有 {count} 处没有数值，留空，请看“本期数值”。</translation>
    </message>
    <message>
        <source>{saved} {closed}</source>
        <translation>{saved}{closed}</translation>
    </message>
    <message>
        <source>Marked places</source>
        <translation>标注位置</translation>
    </message>
    <message>
        <source>Values of the period</source>
        <translation>本期数值</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>自动建议</translation>
    </message>
    <message>
        <source>Propose by the titles of the form what stands where (Ctrl+E)</source>
        <translation>按表中的行名、列名建议各处填什么 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Take {count} proposals</source>
        <translation>采用 {count} 条建议</translation>
    </message>
    <message>
        <source>Keep everything that is proposed (Ctrl+E); the space bar takes one</source>
        <translation>全部采用 (Ctrl+E)；按空格只采用当前一条</translation>
    </message>
    <message>
        <source>No form is kept yet. Add the bureau&apos;s Excel or Word form, mark once what stands where, and fill it every month.</source>
        <translation>还没有表格。请添加上级下发的 Excel 或 Word 表格，标注一次各处填什么，以后每月自动填好。</translation>
    </message>
    <message>
        <source>The titles say nothing more; choose the names yourself (Enter).</source>
        <translation>表中的标题看不出更多内容；请自己选名称 (Enter)。</translation>
    </message>
    <message>
        <source>{file}: {count} places are marked.</source>
        <translation>{file}：已标注 {count} 处。</translation>
    </message>
    <message>
        <source>Enter name   Del take off   Ctrl+E propose   Space take   Ctrl+S save</source>
        <translation>Enter 选名称   Del 取消标注   Ctrl+E 建议   空格 采用一条   Ctrl+S 填好并保存</translation>
    </message>
    <message>
        <source>Cells of the form</source>
        <translation>表格的单元格</translation>
    </message>
    <message>
        <source>{cell}: filled with {name}</source>
        <translation>{cell}：填入 {name}</translation>
    </message>
    <message>
        <source>{cell}: proposed {name}</source>
        <translation>{cell}：建议填入 {name}</translation>
    </message>
    <message>
        <source>Bureau forms</source>
        <translation>上级表格</translation>
    </message>
    <message>
        <source>{name} · {count} places</source>
        <translation>{name} · 已标 {count} 处</translation>
    </message>
    <message>
        <source>{name} · unmarked</source>
        <translation>{name} · 未标注</translation>
    </message>
    <message>
        <source>Add a form …</source>
        <translation>添加表格…</translation>
    </message>
    <message>
        <source>Keep an Excel (.xlsx) or Word (.docx) form of the bureau (Ctrl+N)</source>
        <translation>添加上级下发的 Excel (.xlsx) 或 Word (.docx) 表格 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Take the form away; what was filled with it stays</source>
        <translation>移除这张表格；已填好的文件不受影响</translation>
    </message>
    <message>
        <source>Fill and save …</source>
        <translation>填好并保存…</translation>
    </message>
    <message>
        <source>Fill the form for the period and save it as a file (Ctrl+S)</source>
        <translation>按所选时段填好表格，另存为文件 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open the folder of the form that was saved last</source>
        <translation>打开刚保存的表格所在的文件夹</translation>
    </message>
    <message>
        <source>A saved form is printed from WPS or Excel, where it looks as the bureau made it.</source>
        <translation>保存后的表格请用 WPS 或 Excel 打开打印，版式与上级下发的一致。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>The period has no value; the place stays empty.</source>
        <translation>本期没有数值，此处留空。</translation>
    </message>
    <message>
        <source>{count} lines, the first: {first}</source>
        <translation>共 {count} 行，第一行：{first}</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Print a whole month</source>
        <translation>打印全月</translation>
    </message>
    <message>
        <source>Every ticked report comes in the order of its number; a closed period comes as it was closed, byte for byte. Space ticks a report, Ctrl+A all of them.</source>
        <translation>勾选的报表按编号顺序输出；已结账的时段按结账版本逐字节原样输出。空格勾选一份，Ctrl+A 全选。</translation>
    </message>
    <message>
        <source>Stop after this report</source>
        <translation>打完这一份就停</translation>
    </message>
    <message>
        <source>The reports are being printed …</source>
        <translation>正在打印报表……</translation>
    </message>
    <message>
        <source>{count} reports, {pages} pages came out.</source>
        <translation>已输出 {count} 份报表，共 {pages} 页。</translation>
    </message>
    <message>
        <source>{count} of {total} reports came out, {pages} pages. What did not is still ticked; Print goes on from there.</source>
        <translation>已输出 {count} 份（共 {total} 份），{pages} 页。未输出的仍勾选着，按“打印”接着打。</translation>
    </message>
    <message>
        <source>Reports of {period}</source>
        <translation>{period}报表</translation>
    </message>
    <message>
        <source>Not closed yet</source>
        <translation>未结账</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结账</translation>
    </message>
    <message>
        <source>{closed}; {printed} of {due} printed</source>
        <translation>{closed}，已打印 {printed}/{due} 份</translation>
    </message>
    <message>
        <source>Close the month …</source>
        <translation>本月结账…</translation>
    </message>
    <message>
        <source>See which reports closing keeps, and close the month</source>
        <translation>查看结账要保存哪些报表，然后结账</translation>
    </message>
    <message>
        <source>Print every report of the month, or write them into a folder</source>
        <translation>打印该月全部报表，或存到文件夹</translation>
    </message>
    <message>
        <source>County preset</source>
        <translation>县局预设</translation>
    </message>
    <message>
        <source>Counting rules, time limits, dictionaries, added columns and the bureau&apos;s forms, in one file for every station of the county. No records, people, passwords or keys are in it, and the name of the station stays its own. What a file would change is shown first.</source>
        <translation>把统计口径、各项时限、字典、自加栏目和上级报表写成一个文件，供全县各所统一使用。文件中没有台账、人员、密码和密钥，也不改动本所名称。采用前先列出将改动的内容。</translation>
    </message>
    <message>
        <source>Save the county preset …</source>
        <translation>保存县局预设…</translation>
    </message>
    <message>
        <source>Write what this station has set into one file for other stations</source>
        <translation>把本所的设置写成一个文件，供其他派出所使用</translation>
    </message>
    <message>
        <source>Import a county preset …</source>
        <translation>导入县局预设…</translation>
    </message>
    <message>
        <source>Choose the county&apos;s file and see what it would change</source>
        <translation>选择县局下发的文件，查看将改动的内容</translation>
    </message>
    <message>
        <source>Take the preset</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take over everything that is shown (Ctrl+Enter)</source>
        <translation>采用所列全部内容（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Take nothing over (Esc)</source>
        <translation>不采用（Esc）</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将改动的内容</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>At present</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After taking over</source>
        <translation>采用后</translation>
    </message>
    <message>
        <source>County preset.zip</source>
        <translation>县局预设.zip</translation>
    </message>
    <message>
        <source>{file} would change {count} entries. Nothing is taken over yet.</source>
        <translation>{file} 将改动 {count} 项，尚未采用。</translation>
    </message>
    <message>
        <source>The station has everything of {file} already.</source>
        <translation>本所已具备 {file} 的全部内容。</translation>
    </message>
    <message>
        <source>Nothing of {file} can be taken over: what it changes holds something else here.</source>
        <translation>{file}里没有可以采用的：要改的项目在本所已另有内容。</translation>
    </message>
    <message>
        <source>{count} entries are taken over.</source>
        <translation>已采用 {count} 项。</translation>
    </message>
    <message>
        <source>Nothing was taken over.</source>
        <translation>没有采用任何内容。</translation>
    </message>
</context>
<context>
    <name>desktop/map</name>
    <message>
        <source>The map is being put on paper …</source>
        <translation>正在把地图排到纸上……</translation>
    </message>
    <message>
        <source>“{title}” went to the printer.</source>
        <translation>“{title}”已送打印机。</translation>
    </message>
    <message>
        <source>Map of the township</source>
        <translation>辖区地图</translation>
    </message>
    <message>
        <source>←↑↓→ go   Enter open   + - 0 zoom   Shift+←↑↓→ move   1…9 layers   Ctrl+P print</source>
        <translation>←↑↓→ 移动选择   Enter 打开   + - 0 缩放   Shift+←↑↓→ 平移   1…9 图层   Ctrl+P 打印</translation>
    </message>
    <message>
        <source>Period of the map</source>
        <translation>地图时段</translation>
    </message>
    <message>
        <source>{title}  {count}</source>
        <translation>{title}  {count}</translation>
    </message>
    <message>
        <source>Show or hide: {title} ({key})</source>
        <translation>显示或隐藏：{title}（{key}）</translation>
    </message>
    <message>
        <source>View angles</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Show or hide what each camera sees; true to scale when near</source>
        <translation>显示或隐藏摄像机视角；放大后按实际距离</translation>
    </message>
    <message>
        <source>Coloured by area</source>
        <translation>按片区着色</translation>
    </message>
    <message>
        <source>Coloured by: {title}</source>
        <translation>按{title}着色</translation>
    </message>
    <message>
        <source>What the colour of a village tells</source>
        <translation>村的底色表示什么</translation>
    </message>
    <message>
        <source>As a schematic</source>
        <translation>示意图</translation>
    </message>
    <message>
        <source>Areas as blocks, villages as cells of one size</source>
        <translation>片区成块、村成格，大小一致</translation>
    </message>
    <message>
        <source>Import borders</source>
        <translation>导入边界</translation>
    </message>
    <message>
        <source>Take the borders of villages or areas from a GeoJSON file</source>
        <translation>从 GeoJSON 文件导入村或片区边界</translation>
    </message>
    <message>
        <source>Scanned map</source>
        <translation>导入底图</translation>
    </message>
    <message>
        <source>Lay a scanned map under the borders, fixed by control points</source>
        <translation>把扫描地图垫在边界下面，用控制点对准</translation>
    </message>
    <message>
        <source>The scanned map “{name}” lies under the borders.</source>
        <translation>扫描底图“{name}”已垫在边界下面。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the map as it is seen, on one page (Ctrl+P)</source>
        <translation>按所见打印为一页（Ctrl+P）</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Farther (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>The whole township (0)</source>
        <translation>全辖区（0）</translation>
    </message>
    <message>
        <source>Scanned map: control points</source>
        <translation>扫描底图：对准控制点</translation>
    </message>
    <message>
        <source>Picture of the scanned map</source>
        <translation>扫描底图图片</translation>
    </message>
    <message>
        <source>Choose the picture of the map: a scan or a photo of the paper.</source>
        <translation>请选择底图图片：扫描件或纸质地图的照片。</translation>
    </message>
    <message>
        <source>The picture is being taken in …</source>
        <translation>正在读入图片……</translation>
    </message>
    <message>
        <source>Click: new point   Shift+click: move the chosen one   ←↑↓→ cross (Shift: finely)   Enter new point   Space move it   + - 0 zoom</source>
        <translation>单击：新控制点   Shift+单击：移动选中的点   ←↑↓→ 移动十字（Shift 微调）   Enter 新点   空格 移到十字处   + - 0 缩放</translation>
    </message>
    <message>
        <source>Choose the picture …</source>
        <translation>选择图片……</translation>
    </message>
    <message>
        <source>Take the scanned map from a file (Ctrl+O)</source>
        <translation>从文件选择扫描底图（Ctrl+O）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Lay the map under the borders (Ctrl+Enter)</source>
        <translation>把底图垫在边界下面（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close; what was set stays here until the program ends (Esc)</source>
        <translation>关闭；已设的点保留到退出程序（Esc）</translation>
    </message>
    <message>
        <source>Name of the map</source>
        <translation>底图名称</translation>
    </message>
    <message>
        <source>Datum of the points</source>
        <translation>控制点坐标系</translation>
    </message>
    <message>
        <source>Village, or type the place:</source>
        <translation>村；或直接填经纬度：</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Control points: number, place, by how much it is missed</source>
        <translation>控制点：序号、位置、误差</translation>
    </message>
    <message>
        <source>{number}  {place}</source>
        <translation>{number}  {place}</translation>
    </message>
    <message>
        <source>{number}  {place}   {metres} m</source>
        <translation>{number}  {place}   误差 {metres} 米</translation>
    </message>
    <message>
        <source>which place?</source>
        <translation>位置未定</translation>
    </message>
    <message>
        <source>Remove the point</source>
        <translation>删除该点</translation>
    </message>
    <message>
        <source>Remove the chosen control point (Delete)</source>
        <translation>删除选中的控制点（Delete）</translation>
    </message>
    <message>
        <source>To the picture</source>
        <translation>到图上</translation>
    </message>
    <message>
        <source>Bring the cross to the chosen point, to move it with Space</source>
        <translation>把十字移到选中的点，可按空格移动该点</translation>
    </message>
    <message>
        <source>The map does not know where this village lies: type its longitude and latitude.</source>
        <translation>地图上没有这个村的位置，请填经纬度。</translation>
    </message>
</context>
<context>
    <name>desktop/statistics</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>The name and password of a camera have no line breaks or control characters, and at most 200 signs.</source>
        <translation>摄像机的用户名和密码不能含换行或控制字符，也不能超过200个字符。</translation>
    </message>
</context>
<context>
    <name>disputes</name>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>The closing</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>The reopening</source>
        <translation>重新受理日期</translation>
    </message>
    <message>
        <source>it was settled</source>
        <translation>化解日期</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>A slip to {unit} is still out; note its acceptance or return first.</source>
        <translation>流转至{unit}的单子尚未签收，请先登记签收或退回。</translation>
    </message>
    <message>
        <source>The new limit must be later than {day}.</source>
        <translation>新的期限须晚于{day}。</translation>
    </message>
    <message>
        <source>Only the station chief may void a dispute that was closed.</source>
        <translation>办结过的纠纷只有所长可以作废。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>记录日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>Reopened on</source>
        <translation>重新受理日期</translation>
    </message>
    <message>
        <source>Extend the limit</source>
        <translation>延长期限</translation>
    </message>
    <message>
        <source>New limit</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible and keeps its number.</source>
        <translation>该记录将永久作废；仍然可见，编号保留。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Taken from the place when left empty</source>
        <translation>不填则取自地点</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>At odds since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>How long and how grave</source>
        <translation>时间与程度</translation>
    </message>
    <message>
        <source>Or since the year</source>
        <translation>或起始年份</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>规模</translation>
    </message>
    <message>
        <source>People involved</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Amount, yuan</source>
        <translation>涉及金额（元）</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请方</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Unit in charge</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Officer in charge</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Task force</source>
        <translation>专班</translation>
    </message>
    <message>
        <source>{what} cannot lie in the future; please check the day.</source>
        <translation>{what}不能晚于现在，请核对日期。</translation>
    </message>
    <message>
        <source>{what} cannot lie before {earlier} ({day}); please check the day.</source>
        <translation>{what}不能早于{earlier}（{day}），请核对日期。</translation>
    </message>
    <message>
        <source>its last mediation</source>
        <translation>最近一次调解日期</translation>
    </message>
    <message>
        <source>its slip was answered</source>
        <translation>流转单签收或退回日期</translation>
    </message>
    <message>
        <source>it was taken up</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>The registration</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>It was reopened on {day}; the day of its registration stands with the earlier round.</source>
        <translation>该纠纷已于{day}重新受理，首次登记日期随前次办理记录保留，不能更改。</translation>
    </message>
    <message>
        <source>It was dealt with before that day; please check the day.</source>
        <translation>该日之前已有办理记录，请核对日期。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>This incident has been registered as {number} already; go on there.</source>
        <translation>该警情已登记为纠纷{number}，请在其中继续办理。</translation>
    </message>
    <message>
        <source>Open in this village: {number} {title}</source>
        <translation>本村未结：{number} {title}</translation>
    </message>
    <message>
        <source>To be settled by {day} ({limit})</source>
        <translation>化解期限{day}（{limit}）</translation>
    </message>
    <message>
        <source>New dispute</source>
        <translation>登记纠纷</translation>
    </message>
    <message>
        <source>Register as a dispute</source>
        <translation>转纠纷台账</translation>
    </message>
    <message>
        <source>Taken up on</source>
        <translation>受理日期</translation>
    </message>
    <message>
        <source>Only the year is known</source>
        <translation>仅知年份</translation>
    </message>
    <message>
        <source>First mediated on</source>
        <translation>首次调解</translation>
    </message>
    <message>
        <source>Mediation</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>The mediation</source>
        <translation>调解时间</translation>
    </message>
    <message>
        <source>Say in which office {name} mediated.</source>
        <translation>请选择{name}的调解人角色。</translation>
    </message>
    <message>
        <source>Write down what was agreed.</source>
        <translation>请填写协议内容。</translation>
    </message>
    <message>
        <source>It cannot be fulfilled before it was signed; please check the day.</source>
        <translation>履行期限不能早于签订日期，请核对。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>To be fulfilled by</source>
        <translation>履行期限</translation>
    </message>
    <message>
        <source>Empty: fulfilled on the spot</source>
        <translation>不填即当场履行</translation>
    </message>
    <message>
        <source>Mediate</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Kinds of mediation</source>
        <translation>调解类别</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>调解经过</translation>
    </message>
    <message>
        <source>Duration, minutes</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>Way saved, km</source>
        <translation>节省路程（公里）</translation>
    </message>
    <message>
        <source>Time on the way saved, minutes</source>
        <translation>节省路途时间（分钟）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Age, years</source>
        <translation>年限</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>化解日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Slip out</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Mediated remotely</source>
        <translation>线上调解</translation>
    </message>
    <message>
        <source>Ten years and more</source>
        <translation>十年积怨</translation>
    </message>
    <message>
        <source>Taken up within</source>
        <translation>期内新收</translation>
    </message>
    <message>
        <source>Taken up again within</source>
        <translation>期内重新受理</translation>
    </message>
    <message>
        <source>Carried over into</source>
        <translation>结转至</translation>
    </message>
    <message>
        <source>Closed within</source>
        <translation>期内办结</translation>
    </message>
    <message>
        <source>Settled within</source>
        <translation>期内化解</translation>
    </message>
    <message>
        <source>Closed as settled within</source>
        <translation>期内办结成功</translation>
    </message>
    <message>
        <source>Voided within</source>
        <translation>期间作废</translation>
    </message>
    <message>
        <source>Left open after</source>
        <translation>期末未结</translation>
    </message>
    <message>
        <source>Mediated within</source>
        <translation>期内调解</translation>
    </message>
    <message>
        <source>Mediated remotely within</source>
        <translation>期内线上调解</translation>
    </message>
    <message>
        <source>Limit within</source>
        <translation>期内到期</translation>
    </message>
    <message>
        <source>Settled by a limit within</source>
        <translation>期限内按期化解</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>按期化解</translation>
    </message>
    <message>
        <source>Risk class of the village</source>
        <translation>村（社区）风险等级</translation>
    </message>
    <message>
        <source>Handed up or given to a task force</source>
        <translation>升级或专班化解</translation>
    </message>
    <message>
        <source>In charge or mediating</source>
        <translation>承办或参加调解</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解人</translation>
    </message>
    <message>
        <source>Office of a mediator</source>
        <translation>调解人角色</translation>
    </message>
    <message>
        <source>Kind of mediation</source>
        <translation>调解类别</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>Person of the station</source>
        <translation>本所人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Transfer slip</source>
        <translation>流转单</translation>
    </message>
    <message>
        <source>From the unit</source>
        <translation>转出单位</translation>
    </message>
    <message>
        <source>From the level</source>
        <translation>转出层级</translation>
    </message>
    <message>
        <source>The handing on</source>
        <translation>转出时间</translation>
    </message>
    <message>
        <source>The acceptance</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>The return</source>
        <translation>退回时间</translation>
    </message>
    <message>
        <source>No slip is out; hand the dispute on first.</source>
        <translation>没有待签收的流转单，请先流转。</translation>
    </message>
    <message>
        <source>Say to which unit it is handed.</source>
        <translation>请填写流转到哪个单位。</translation>
    </message>
    <message>
        <source>It is with this unit already; choose another.</source>
        <translation>该纠纷已在此单位，请另选。</translation>
    </message>
    <message>
        <source>It cannot come before the slip was handed over; check the time.</source>
        <translation>不能早于流转单转出时间，请核对。</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>To the level</source>
        <translation>转入层级</translation>
    </message>
    <message>
        <source>To the unit</source>
        <translation>转入单位</translation>
    </message>
    <message>
        <source>Why a level is left out</source>
        <translation>越级理由</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>转出时间</translation>
    </message>
    <message>
        <source>Slip accepted</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Slip returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Why it was returned</source>
        <translation>退回理由</translation>
    </message>
    <message>
        <source>Returned at</source>
        <translation>退回时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>The result</source>
        <translation>结果日期</translation>
    </message>
    <message>
        <source>The agreement</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>The fulfilment</source>
        <translation>履行日期</translation>
    </message>
    <message>
        <source>The re-visit</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>it was signed</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>No agreement waits to be fulfilled; note one first.</source>
        <translation>没有待履行的协议，请先登记协议。</translation>
    </message>
    <message>
        <source>The next re-visit must be later than this one.</source>
        <translation>下次回访须晚于本次。</translation>
    </message>
    <message>
        <source>It is not settled yet; note its result first.</source>
        <translation>尚未化解，请先登记结果。</translation>
    </message>
    <message>
        <source>Say what was not fulfilled.</source>
        <translation>请填写未履行的内容。</translation>
    </message>
    <message>
        <source>The dispute is opened again with this reason and is to be settled by {day}.</source>
        <translation>该纠纷将以此原因重新受理，须于{day}前化解。</translation>
    </message>
    <message>
        <source>signed on {signed}, to be fulfilled by {by}</source>
        <translation>{signed}签订，{by}前履行</translation>
    </message>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>化解结果</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>结果说明</translation>
    </message>
    <message>
        <source>Kept from getting worse</source>
        <translation>防止激化</translation>
    </message>
    <message>
        <source>Group petition averted</source>
        <translation>防止群体上访</translation>
    </message>
    <message>
        <source>Enter the agreement</source>
        <translation>登记协议</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>履行情况</translation>
    </message>
    <message>
        <source>Not fulfilled</source>
        <translation>未履行</translation>
    </message>
    <message>
        <source>What was not fulfilled</source>
        <translation>未履行内容</translation>
    </message>
    <message>
        <source>Which agreement</source>
        <translation>哪份协议</translation>
    </message>
    <message>
        <source>Re-visit</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>回访情况</translation>
    </message>
    <message>
        <source>Satisfaction, 1 to 5</source>
        <translation>满意度（1至5）</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>Next re-visit on</source>
        <translation>下次回访</translation>
    </message>
    <message>
        <source>Earlier round</source>
        <translation>前次办理</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>It cannot have begun after it was registered.</source>
        <translation>起始时间不能晚于登记日期。</translation>
    </message>
    <message>
        <source>The day and the year do not agree; leave the year empty.</source>
        <translation>日期与年份不一致，年份请留空。</translation>
    </message>
    <message>
        <source>This leaves out {levels}; say why, or hand it to the next level.</source>
        <translation>此次流转越过{levels}，请写明理由，或逐级流转。</translation>
    </message>
    <message>
        <source>{count} levels</source>
        <translation>{count}个层级</translation>
    </message>
    <message>
        <source>It has no result yet; mediate it or note the result.</source>
        <translation>尚无结果，请先调解或登记结果。</translation>
    </message>
    <message>
        <source>It is settled; close it, or reopen it first.</source>
        <translation>已化解，请办结，或先重新受理。</translation>
    </message>
    <message>
        <source>It is noted as not settled; mediate again or close it.</source>
        <translation>已登记为未化解，请再次调解或办结。</translation>
    </message>
    <message>
        <source>It is closed; reopen it first.</source>
        <translation>已办结，请先重新受理。</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>达成协议</translation>
    </message>
    <message>
        <source>To be continued</source>
        <translation>待续</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Reported up</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Assigned down</source>
        <translation>下派</translation>
    </message>
    <message>
        <source>Handed across</source>
        <translation>平转</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>稳定</translation>
    </message>
    <message>
        <source>To be watched</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>Broken out again</source>
        <translation>反复</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Limit extended</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Settle: {title}</source>
        <translation>化解到期：{title}</translation>
    </message>
    <message>
        <source>Slip not accepted: {title}, to {unit}</source>
        <translation>流转待签收：{title}（转{unit}）</translation>
    </message>
    <message>
        <source>Agreement to be fulfilled: {title}</source>
        <translation>协议待履行：{title}</translation>
    </message>
    <message>
        <source>Mediation failed, to the dispute ledger: {place}</source>
        <translation>调解未成待转纠纷台账：{place}</translation>
    </message>
    <message>
        <source>Visit again: {title}</source>
        <translation>回访：{title}</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>逾期{count}件</translation>
    </message>
    <message>
        <source>Disputes open</source>
        <translation>未结纠纷</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>km</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>At odds since the year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年限</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>To mediate</source>
        <translation>待调解</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>待化解</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待办结</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Visited again</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>By</source>
        <translation>回访人</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Way saved</source>
        <translation>节省路程</translation>
    </message>
    <message>
        <source>Time on the way saved</source>
        <translation>节省路途时间</translation>
    </message>
    <message>
        <source>Mediated</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>Slip to be accepted</source>
        <translation>待签收</translation>
    </message>
    <message>
        <source>Agreement signed</source>
        <translation>签订协议</translation>
    </message>
    <message>
        <source>Agreement fulfilled</source>
        <translation>协议已履行</translation>
    </message>
    <message>
        <source>Agreement not fulfilled</source>
        <translation>协议未履行</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>{limit} — {source}</source>
        <translation>{limit}——{source}</translation>
    </message>
    <message>
        <source>{limit} — {source} ({doubt})</source>
        <translation>{limit}——{source}（{doubt}）</translation>
    </message>
    <message>
        <source>The dispute</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>调解协议书</translation>
    </message>
    <message>
        <source>Monthly report on disputes</source>
        <translation>矛盾纠纷排查化解月报</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>主要特点</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下步工作</translation>
    </message>
    <message>
        <source>Raise a hazard</source>
        <translation>登记为隐患</translation>
    </message>
</context>
<context>
    <name>disputes/level</name>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Area or station</source>
        <translation>片区、派出所</translation>
    </message>
    <message>
        <source>Governance office</source>
        <translation>镇综治办</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>职能部门</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
</context>
<context>
    <name>disputes/report</name>
    <message>
        <source>Settlement rate</source>
        <translation>化解率</translation>
    </message>
    <message>
        <source>Mediation rate</source>
        <translation>调解率</translation>
    </message>
    <message>
        <source>Success rate of mediation</source>
        <translation>调解成功率</translation>
    </message>
    <message>
        <source>Settled in time</source>
        <translation>按期化解率</translation>
    </message>
    <message>
        <source>Mediation agreement</source>
        <translation>调解协议书</translation>
    </message>
    <message>
        <source>The dispute</source>
        <translation>纠纷事实</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>To be fulfilled by {day}.</source>
        <translation>履行期限：{day}前。</translation>
    </message>
    <message>
        <source>Fulfilled on the spot.</source>
        <translation>当场履行完毕。</translation>
    </message>
    <message>
        <source>Amount: {amount} yuan.</source>
        <translation>涉及金额：{amount}元。</translation>
    </message>
    <message>
        <source>Each party and the mediating unit keep one copy. The parties may apply to the court together for judicial confirmation within thirty days of the agreement taking effect.</source>
        <translation>本协议书当事人及调解单位各执一份。双方可自协议生效之日起三十日内共同向人民法院申请司法确认。</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请方</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Mediators</source>
        <translation>调解人</translation>
    </message>
    <message>
        <source>Mediating unit (seal)</source>
        <translation>调解单位（盖章）</translation>
    </message>
    <message>
        <source>{station}: monthly report on disputes</source>
        <translation>{station}矛盾纠纷排查化解月报</translation>
    </message>
    <message>
        <source>This period has not begun yet; please choose one up to today.</source>
        <translation>该期间尚未开始，请选择今天以前的期间。</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <source>By kind and level</source>
        <translation>类型与层级</translation>
    </message>
    <message>
        <source>How they were mediated</source>
        <translation>调解方式</translation>
    </message>
    <message>
        <source>By village and mediator</source>
        <translation>各村与调解人</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>主要特点</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下步工作</translation>
    </message>
    <message>
        <source>The counts do not add up: {carried} + {received} − {closed} − {voided} is not {left}.</source>
        <translation>数据不平：{carried}＋{received}－{closed}－{voided}不等于{left}。</translation>
    </message>
    <message>
        <source>Counting rule: by the calendar day; a dispute counts once; taken up = registered or reopened in the period and not open before it; closed = closed in the period and not reopened by its end; left open = carried over + taken up − closed − voided. The rate printed is the settlement rate = settled in the period ÷ taken up in it; mediation rate = mediated ÷ taken up; both may exceed 100% when earlier ones are dealt with; success rate = settled of those mediated; settled in time = settled by the limit of those whose limit ran out; ten years = from the beginning to the closing; kind, level and village as they stand now; what is voided in the period is in no rate, and what is voided later counts as it stood then; percentages rounded half up.</source>
        <translation>统计口径：按日历日统计；一件纠纷只计一次；新收＝期内登记或重新受理且期初未结的；办结＝期内办结且期末未重新受理的；期末＝结转＋新收－办结－作废。所列化解率＝期内化解÷期内新收；调解率＝期内调解÷期内新收；因含以前结转的，两率可超过100%；调解成功率＝期内调解并化解÷期内调解；按期化解率＝期内到期中按期化解的÷期内到期；十年积怨自起始日计至办结日；类型、层级、村（社区）按现状；期内作废的不计入各率，期后作废的按当时情况计；百分比四舍五入。</translation>
    </message>
    <message>
        <source>{carried} disputes were carried over, {received} were taken up ({again} of them again), {closed} were closed, and {left} are left open ({carried_again} + {received_again} − {closed_again} = {left_again}).</source>
        <translation>上期结转{carried}件，本期新收{received}件（其中重新受理{again}件），办结{closed}件，期末未结{left}件（{carried_again}＋{received_again}－{closed_again}＝{left_again}）。</translation>
    </message>
    <message>
        <source>{carried} disputes were carried over, {received} were taken up ({again} of them again), {closed} were closed, {voided} were voided, and {left} are left open ({carried_again} + {received_again} − {closed_again} − {voided_again} = {left_again}).</source>
        <translation>上期结转{carried}件，本期新收{received}件（其中重新受理{again}件），办结{closed}件，作废{voided}件，期末未结{left}件（{carried_again}＋{received_again}－{closed_again}－{voided_again}＝{left_again}）。</translation>
    </message>
    <message>
        <source>{settled} were settled. {name}: {rate}; it {pop} and {yoy}. Disputes taken up {received_pop} and {received_yoy}.</source>
        <translation>本期化解{settled}件，{name}为{rate}，{pop}，{yoy}；新收{received_pop}，{received_yoy}。</translation>
    </message>
    <message>
        <source>Of those closed, {aged} had lasted ten years or more; {calm} were kept from getting worse and {petitions} group petitions were averted.</source>
        <translation>办结的纠纷中，十年以上积怨{aged}件，防止激化{calm}件，防止群体上访{petitions}件。</translation>
    </message>
    <message>
        <source>The period is not over: it is counted up to {day} and compared with the same days of the others.</source>
        <translation>本期未满，统计至{day}，并与其他期间的相同天数比较。</translation>
    </message>
    <message>
        <source>No dispute was open or taken up in this period.</source>
        <translation>本期无未结和新收的矛盾纠纷。</translation>
    </message>
    <message>
        <source>Table 2. By kind</source>
        <translation>表2  按类型</translation>
    </message>
    <message>
        <source>Table 3. By level</source>
        <translation>表3  按层级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Table 5. By village</source>
        <translation>表5  按村（社区）</translation>
    </message>
    <message>
        <source>{disputes} disputes of {villages} villages were mediated remotely, in {sessions} sessions of {minutes} minutes altogether; {km} km and {saved} minutes on the way were saved.</source>
        <translation>线上调解{disputes}件，涉及{villages}个村（社区），共{sessions}次、用时{minutes}分钟，节省路程{km}公里、路途时间{saved}分钟。</translation>
    </message>
    <message>
        <source>(reference form)</source>
        <translation>（参考样式）</translation>
    </message>
    <message>
        <source>Transfer slip of a dispute</source>
        <translation>矛盾纠纷流转单</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>流转理由</translation>
    </message>
    <message>
        <source>Why a level is left out</source>
        <translation>越级理由</translation>
    </message>
    <message>
        <source>Why it was returned</source>
        <translation>退回情况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>化解期限</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>流转方向</translation>
    </message>
    <message>
        <source>From</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>To</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>转出时间</translation>
    </message>
    <message>
        <source>To be accepted by</source>
        <translation>签收期限</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Result to be reported back</source>
        <translation>办理结果反馈</translation>
    </message>
    <message>
        <source>Earlier slips</source>
        <translation>此前流转</translation>
    </message>
    <message>
        <source>Handing unit (seal)</source>
        <translation>转出单位（盖章）</translation>
    </message>
    <message>
        <source>Accepting unit (seal)</source>
        <translation>签收单位（盖章）</translation>
    </message>
    <message>
        <source>(not named)</source>
        <translation>（未注明）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>新收</translation>
    </message>
    <message>
        <source>Mediated</source>
        <translation>调解</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Closed as settled</source>
        <translation>办结成功</translation>
    </message>
    <message>
        <source>Kept from getting worse</source>
        <translation>防止激化</translation>
    </message>
    <message>
        <source>Group petitions averted</source>
        <translation>防止群体上访</translation>
    </message>
    <message>
        <source>Mediated remotely</source>
        <translation>线上调解</translation>
    </message>
    <message>
        <source>Ten years and older, closed</source>
        <translation>办结十年积怨</translation>
    </message>
    <message>
        <source>People involved</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Amount, 10,000 yuan</source>
        <translation>涉及金额（万元）</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Last year to date</source>
        <translation>上年累计</translation>
    </message>
    <message>
        <source>Change to date</source>
        <translation>累计同比</translation>
    </message>
    <message>
        <source>Table 1. Indicators</source>
        <translation>表1  主要指标</translation>
    </message>
    <message>
        <source>People and amounts are those of the disputes closed.</source>
        <translation>人数、金额按办结的纠纷统计。</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>As settled</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Settled of closed</source>
        <translation>成功率</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Left open = carried over + taken up − closed, in each row.</source>
        <translation>各行期末＝结转＋新收－办结。</translation>
    </message>
    <message>
        <source>Left open = carried over + taken up − closed − voided, in each row.</source>
        <translation>各行期末＝结转＋新收－办结－作废。</translation>
    </message>
    <message>
        <source>Kind of mediation or office</source>
        <translation>调解方式、角色</translation>
    </message>
    <message>
        <source>A dispute mediated in several ways or by several offices counts in each.</source>
        <translation>一件纠纷有多种调解方式或多方参与的，各计一次。</translation>
    </message>
    <message>
        <source>Table 4. By way of mediating</source>
        <translation>表4  按调解方式与调解人角色</translation>
    </message>
    <message>
        <source>Mediator</source>
        <translation>调解人</translation>
    </message>
    <message>
        <source>Table 6. By mediator</source>
        <translation>表6  按调解人</translation>
    </message>
    <message>
        <source>A dispute counts for each of its mediators.</source>
        <translation>一件纠纷对其每名调解人各计一次。</translation>
    </message>
    <message>
        <source>{count} disputes were taken up; they {pop}.</source>
        <translation>新收{count}件，{pop}。</translation>
    </message>
    <message>
        <source>Most are {kind}: {count}, {share}.</source>
        <translation>{kind}最多，{count}件，占{share}。</translation>
    </message>
    <message>
        <source>Most are in {village}: {count}, {share}.</source>
        <translation>{village}最多，{count}件，占{share}。</translation>
    </message>
    <message>
        <source>{count} of ten years and more were closed.</source>
        <translation>办结十年以上积怨{count}件。</translation>
    </message>
    <message>
        <source>{count} disputes were open at the end of {day}.</source>
        <translation>截至{day}未结{count}件。</translation>
    </message>
    <message>
        <source>The limit of {count} of them was over by then: close these first.</source>
        <translation>其中{count}件期限已满，优先办结。</translation>
    </message>
    <message>
        <source>The limit of {count} of them runs out from {first} to {last}.</source>
        <translation>其中{count}件在{first}至{last}内期满。</translation>
    </message>
    <message>
        <source>Most of those open are in {village}: {count}.</source>
        <translation>未结的{village}最多，{count}件。</translation>
    </message>
</context>
<context>
    <name>disputes/state</name>
    <message>
        <source>To mediate</source>
        <translation>待调解</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新受理</translation>
    </message>
    <message>
        <source>In mediation</source>
        <translation>调解中</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已化解</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未化解</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
</context>
<context>
    <name>disputes/statistics</name>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>化解</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末未结</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Categories</source>
        <translation>警情类别</translation>
    </message>
    <message>
        <source>Counted since</source>
        <translation>起算日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Say which categories of incidents the counter looks for.</source>
        <translation>请选择计数所看的警情类别。</translation>
    </message>
    <message>
        <source>There is a counter of this name already; please choose another name.</source>
        <translation>已有同名的天数统计，请另取名称。</translation>
    </message>
    <message>
        <source>Counts until a first case is recorded</source>
        <translation>台账中尚无此类警情时，从这一天算起</translation>
    </message>
    <message>
        <source>The first one stands on the home page</source>
        <translation>排在最前的显示在首页</translation>
    </message>
    <message>
        <source>New counter</source>
        <translation>新建天数统计</translation>
    </message>
    <message>
        <source>Computed as</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Number above</source>
        <translation>分子</translation>
    </message>
    <message>
        <source>Number below</source>
        <translation>分母</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>{numerator} of {denominator} cannot be: the part is larger than the whole.</source>
        <translation>分子 {numerator} 大于分母 {denominator}，百分率不能成立，请核对。</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>新增指标</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible.</source>
        <translation>作废后不能恢复，记录仍可查看。</translation>
    </message>
    <message>
        <source>{day} lies in the future; enter a day up to today.</source>
        <translation>{day} 是将来的日期，请填写今天或以前的日期。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>A result is never below zero; a fall is a change and has the unit %.</source>
        <translation>成果数不能小于零；表示下降的，单位请填“%”。</translation>
    </message>
    <message>
        <source>New result</source>
        <translation>新增成果</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>考核对象</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>考核内容</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工作类型</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月目标</translation>
    </message>
    <message>
        <source>From the month of</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <source>To the month of</source>
        <translation>截止月份</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人员类型</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>The target would end before it begins.</source>
        <translation>截止月份早于起始月份，请核对。</translation>
    </message>
    <message>
        <source>Say which kind of village work is counted.</source>
        <translation>请选择考核哪一类驻村工作。</translation>
    </message>
    <message>
        <source>Choose one person, or a kind of person, not both.</source>
        <translation>人员和人员类型只能选一项。</translation>
    </message>
    <message>
        <source>There is a target for the same in these months already; change it, or end it before.</source>
        <translation>这些月份已有同样的目标，请修改原目标，或先为原目标填写截止月份。</translation>
    </message>
    <message>
        <source>Everybody when both are left empty</source>
        <translation>两项都不填即全体人员</translation>
    </message>
    <message>
        <source>Every village when left empty</source>
        <translation>不填即所有村</translation>
    </message>
    <message>
        <source>New target</source>
        <translation>新增目标</translation>
    </message>
    <message>
        <source>Day counters</source>
        <translation>天数统计</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Last case</source>
        <translation>最近一起</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Typed results</source>
        <translation>手工成果</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>考核目标</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>{name}: last on {day}</source>
        <translation>{name}：最近{day}</translation>
    </message>
    <message>
        <source>{name}: none since {day}</source>
        <translation>{name}：{day}起</translation>
    </message>
    <message>
        <source>No day counter yet</source>
        <translation>尚未设置天数统计</translation>
    </message>
    <message>
        <source>Days without a case</source>
        <translation>连续无案天数</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Belonging to it</source>
        <translation>关联记录</translation>
    </message>
    <message>
        <source>Entry before</source>
        <translation>上一次</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>按人员</translation>
    </message>
    <message>
        <source>Per village</source>
        <translation>按村</translation>
    </message>
    <message>
        <source>Village work</source>
        <translation>驻村工作</translation>
    </message>
    <message>
        <source>Incidents handled</source>
        <translation>处警</translation>
    </message>
    <message>
        <source>Objects inspected</source>
        <translation>检查户（处）</translation>
    </message>
    <message>
        <source>Hazards found</source>
        <translation>发现隐患</translation>
    </message>
    <message>
        <source>Hazards closed out</source>
        <translation>销号隐患</translation>
    </message>
    <message>
        <source>Disputes mediated</source>
        <translation>调解纠纷</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Clues</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Rate, %</source>
        <translation>百分率</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均数</translation>
    </message>
    <message>
        <source>Assessment sheet</source>
        <translation>考核表</translation>
    </message>
    <message>
        <source>Print places</source>
        <translation>打印名次</translation>
    </message>
    <message>
        <source>Account of the work</source>
        <translation>工作情况综述</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下步打算</translation>
    </message>
    <message>
        <source>Report of the work</source>
        <translation>工作月报</translation>
    </message>
    <message>
        <source>Main work</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Plans for the next month</source>
        <translation>下月打算</translation>
    </message>
    <message>
        <source>Plans for the next year</source>
        <translation>明年打算</translation>
    </message>
    <message>
        <source>Main achievements</source>
        <translation>主要成效</translation>
    </message>
    <message>
        <source>Report of the year</source>
        <translation>工作年报</translation>
    </message>
    <message>
        <source>Morning meeting</source>
        <translation>晨会材料</translation>
    </message>
    <message>
        <source>To be done today</source>
        <translation>今日工作安排</translation>
    </message>
    <message>
        <source>Analysis of the week</source>
        <translation>周研判</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>研判小结</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>工作提示</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Fires and disasters, where counted apart</source>
        <translation>火灾灾害（单列时）</translation>
    </message>
    <message>
        <source>Statistics in pictures</source>
        <translation>统计图册</translation>
    </message>
</context>
<context>
    <name>figures/report</name>
    <message>
        <source>{station}: assessment</source>
        <translation>{station}考核表</translation>
    </message>
    <message>
        <source>Reinforcement was asked for at {incidents} incidents: {arrived} of {asked} units came, with {people} people, in {mean} minutes on average and {most} at most; {within} within the target ({rate}).</source>
        <translation>请求增援的警情{incidents}起，请求{asked}个单位，到场{arrived}个单位{people}人，平均{mean}分钟、最长{most}分钟到场，按时到场{within}个，达标率{rate}。</translation>
    </message>
    <message>
        <source>within</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>用时（分）</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>{what}: {number}</source>
        <translation>{what}{number}</translation>
    </message>
    <message>
        <source>Counting rule: done is counted in the ledgers as said under each table, what several people did for each of them; target = so many a month, part of a month by its days; rate = done / target, half up.</source>
        <translation>统计口径：完成数出自各台账，计法见表下说明，多人参加的各计一次；目标按月下达，不满一月的按天数折算；完成率＝完成÷目标，四舍五入。</translation>
    </message>
    <message>
        <source>To be done and done, {period}</source>
        <translation>{period}目标与完成情况</translation>
    </message>
    <message>
        <source>The place goes by the average of the rates.</source>
        <translation>名次按各项完成率的平均数排列。</translation>
    </message>
    <message>
        <source>No target stands for this period.</source>
        <translation>本期没有下达考核目标。</translation>
    </message>
    <message>
        <source>Incidents and cases</source>
        <translation>警情与发案</translation>
    </message>
    <message>
        <source>Joint work</source>
        <translation>联勤联动</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患排查整治</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>矛盾纠纷排查化解</translation>
    </message>
    <message>
        <source>Patrols and the villages&apos; own people</source>
        <translation>巡逻防控和村级力量</translation>
    </message>
    <message>
        <source>Houses let</source>
        <translation>出租房屋管理</translation>
    </message>
    <message>
        <source>Key works</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Indicators and results</source>
        <translation>指标和成果</translation>
    </message>
    <message>
        <source>Compared, and by place</source>
        <translation>数据对比与分布</translation>
    </message>
    <message>
        <source>{station}: account of its work</source>
        <translation>{station}工作情况综述</translation>
    </message>
    <message>
        <source>This period has not begun yet; please choose one up to today.</source>
        <translation>该统计期尚未开始，请选择今天或以前的统计期。</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下步打算</translation>
    </message>
    <message>
        <source>Counting rule: every figure is counted from the ledgers&apos; rows, voided ones left out; incidents by the way of the monthly analysis, disputes and hazards by the day they were taken up, settled, found or closed out, patrols by their duty day; compared with {earlier} and {year_ago}; rates change in percentage points, percentages are rounded half up; what is marked * was typed in.</source>
        <translation>统计口径：各数均由台账逐条统计，作废记录不计；警情按警情分析月报的口径，纠纷、隐患按受理、化解、发现、销号日期，巡逻按所属值班日；环比对{earlier}，同比对{year_ago}；率的变化用百分点，百分数四舍五入；标＊的为手工填报。</translation>
    </message>
    <message>
        <source>In this period {valid} valid incidents were reported; they {pop} and {yoy}.</source>
        <translation>本期接报有效警情{valid}起，{pop}，{yoy}。</translation>
    </message>
    <message>
        <source>Of {measured} measured arrivals {within} were within their target ({rate}).</source>
        <translation>可计到场用时的警情{measured}起，按时到场{within}起，达标率{rate}。</translation>
    </message>
    <message>
        <source>{name}: {days} days in a row (last case on {last}).</source>
        <translation>连续{days}天{name}（最近一起为{last}）。</translation>
    </message>
    <message>
        <source>{name}: {days} days in a row (no case recorded since {since}).</source>
        <translation>连续{days}天{name}（自{since}起台账无记录）。</translation>
    </message>
    <message>
        <source>Valid in all</source>
        <translation>有效警情合计</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>On the period before</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>{what} {count}{unit}</source>
        <translation>{what}{count}{unit}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>None in this period.</source>
        <translation>本期无。</translation>
    </message>
    <message>
        <source>{inspections} inspections of {objects} objects; {found} hazards found.</source>
        <translation>开展检查{inspections}次，检查{objects}处，发现隐患{found}处。</translation>
    </message>
    <message>
        <source>{opening} carried over + {new} new + {reopened} reopened − {closed} closed out − {voided} voided = {closing} open at the end; {done} of {found} found in the period are closed out ({rate}).</source>
        <translation>隐患期初{opening}＋新增{new}＋重新立项{reopened}－销号{closed}－作废{voided}＝期末{closing}；本期发现的{found}处中已销号{done}处，整改率{rate}。</translation>
    </message>
    <message>
        <source>{let} houses are let; {plated} have had their plate put up, {signed} signed a letter of responsibility in this period; {covered} letters are in force ({rate}).</source>
        <translation>在租出租房屋{let}户，本期挂牌{plated}户、签订治安责任书{signed}份；责任书有效{covered}户，签订率{rate}。</translation>
    </message>
    <message>
        <source>Units handled {handled} calls jointly, put out {fires} forest fires, walked {patrols} joint patrols and dissuaded {dissuaded} times: {sums} = {total} in all.</source>
        <translation>联合处置警情{handled}起，扑救山火{fires}起，联合巡逻{patrols}次，防溺水劝导{dissuaded}次，合计{sums}＝{total}。</translation>
    </message>
    <message>
        <source>Activities besides: </source>
        <translation>开展其他活动：</translation>
    </message>
    <message>
        <source> times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>{standing} agreements with neighbours are in force; the mechanism was started {started} times.</source>
        <translation>与相邻单位签订的平安边界协议有效{standing}份，启动联动机制{started}次。</translation>
    </message>
    <message>
        <source>{what}: counted in </source>
        <translation>其中{what}：</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按片区</translation>
    </message>
    <message>
        <source>By risk class of the village, as it is now</source>
        <translation>按村（社区）现风险等级</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>(no area)</source>
        <translation>（未划片区）</translation>
    </message>
    <message>
        <source>(no class)</source>
        <translation>（未定等级）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Work of the period compared</source>
        <translation>主要工作量对比</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>Objects inspected</source>
        <translation>检查处数</translation>
    </message>
    <message>
        <source>Hazards found</source>
        <translation>发现隐患</translation>
    </message>
    <message>
        <source>Hazards closed out</source>
        <translation>销号隐患</translation>
    </message>
    <message>
        <source>Disputes taken up</source>
        <translation>受理纠纷</translation>
    </message>
    <message>
        <source>Disputes settled</source>
        <translation>化解纠纷</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Clues</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>{what}: {note}</source>
        <translation>{what}：{note}</translation>
    </message>
    <message>
        <source>Village work</source>
        <translation>驻村工作</translation>
    </message>
    <message>
        <source>Village work: {kind}</source>
        <translation>驻村工作：{kind}</translation>
    </message>
    <message>
        <source>Risk class</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>{received} disputes were taken up; they {received_yoy}. {settled} were settled; they {settled_yoy}. {name}: {rate}; {rate_before} a year before, it {rate_yoy}; it {rate_pop}.</source>
        <translation>受理矛盾纠纷{received}起，{received_yoy}；化解{settled}起，{settled_yoy}。{name}{rate}，上年同期{rate_before}，{rate_yoy}，{rate_pop}。</translation>
    </message>
    <message>
        <source>{disputes} disputes of {villages} villages mediated remotely.</source>
        <translation>线上调解{disputes}起，涉{villages}个村（社区）。</translation>
    </message>
    <message>
        <source>A remote mediation took {mean} minutes on average; {minutes} minutes of way were saved.</source>
        <translation>线上调解平均每次{mean}分钟，节省路途时间{minutes}分钟。</translation>
    </message>
    <message>
        <source>{escalated} disputes handed up or given to a task force were settled, {old} of them ten years old and older; of all that were settled {aged} were ten years old and older.</source>
        <translation>专班、升级化解{escalated}起，其中十年以上积怨{old}起；全部化解的纠纷中十年以上积怨{aged}起。</translation>
    </message>
    <message>
        <source>By kind of mediation: </source>
        <translation>按调解方式：</translation>
    </message>
    <message>
        <source> disputes</source>
        <translation>起</translation>
    </message>
    <message>
        <source>{name}: {value} ({numerator} / {denominator}, {day}){change}.</source>
        <translation>{name}{value}（{numerator}/{denominator}，{day}）{change}。</translation>
    </message>
    <message>
        <source>; since {day} it {change}</source>
        <translation>，较{day}{change}</translation>
    </message>
    <message>
        <source>Results the station reported itself</source>
        <translation>自报成果</translation>
    </message>
    <message>
        <source>* Typed in by the station, not counted from the ledgers of this program.</source>
        <translation>＊手工填报，非本程序台账统计。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Number*</source>
        <translation>数量＊</translation>
    </message>
    <message>
        <source>{patrols} patrols took place: </source>
        <translation>开展巡逻{patrols}次：</translation>
    </message>
    <message>
        <source>{teams} night teams walked {patrols} nights, {people} people in {hours} hours; they found {hazards} hazards, and {caught} suspects were handed over.</source>
        <translation>夜巡队{teams}支夜巡{patrols}次，参加{people}人次、{hours}小时；夜巡发现隐患{hazards}处，扭送嫌疑人{caught}名。</translation>
    </message>
    <message>
        <source>{rounds} rounds of video patrol viewed {cameras} cameras and saw {found} problems; through video patrol {solved} problems were solved remotely.</source>
        <translation>视频巡查{rounds}次，查看摄像机{cameras}路，发现问题{found}件，通过视频巡查远程处置问题{solved}件。</translation>
    </message>
    <message>
        <source>The villages&apos; own people: </source>
        <translation>村级力量：</translation>
    </message>
    <message>
        <source>{clues} clues were received, {settled} settled, {useful} proved true.</source>
        <translation>收到线索{clues}条，办结{settled}条，查实{useful}条。</translation>
    </message>
    <message>
        <source>Publicity {times} times, reaching {reach} people.</source>
        <translation>开展宣传{times}次，覆盖{reach}人次。</translation>
    </message>
    <message>
        <source>Of {works} works with {items} items {closed} are closed out ({closed_number}/{items_number}, {rate}), {now} of them in this period.</source>
        <translation>年度重点工作{works}项、任务{items}条，已销号{closed}条（{closed_number}/{items_number}，{rate}），其中本期销号{now}条。</translation>
    </message>
    <message>
        <source>Meetings held: </source>
        <translation>召开会议：</translation>
    </message>
    <message>
        <source>{lists} checklists were gone through, {missing} with a gap.</source>
        <translation>对照清单检查{lists}次，有缺项的{missing}次。</translation>
    </message>
    <message>
        <source>{what}: times entered as village work of the period, for who did it.</source>
        <translation>{what}：本期驻村工作登记的次数，计本人。</translation>
    </message>
    <message>
        <source>{what}: valid incidents of the period, for who handled them.</source>
        <translation>{what}：本期有效警情，计主办人。</translation>
    </message>
    <message>
        <source>{what}: objects checked in inspections of the period, for every inspector.</source>
        <translation>{what}：本期检查的户（处）数，计每名检查人。</translation>
    </message>
    <message>
        <source>{what}: hazards found in the period, for who found them.</source>
        <translation>{what}：本期发现的隐患，计发现人。</translation>
    </message>
    <message>
        <source>{what}: hazards closed out in the period, for who supervised them.</source>
        <translation>{what}：本期销号的隐患，计督办人。</translation>
    </message>
    <message>
        <source>{what}: disputes with a mediation in the period, for who is in charge and for everybody of the station who mediated in them.</source>
        <translation>{what}：本期有过调解的纠纷，计承办人和参加调解的本所人员。</translation>
    </message>
    <message>
        <source>{what}: patrols of the period that took place, for everybody who signed in.</source>
        <translation>{what}：本期已完成的巡逻，计每名签到人。</translation>
    </message>
    <message>
        <source>{what}: clues received in the period, for who gave them.</source>
        <translation>{what}：本期收到的线索，计提供人。</translation>
    </message>
    <message>
        <source>{what}: times entered as village work of the period in the village.</source>
        <translation>{what}：本期在本村的驻村工作次数。</translation>
    </message>
    <message>
        <source>{what}: valid incidents of the period in the village.</source>
        <translation>{what}：本期本村的有效警情。</translation>
    </message>
    <message>
        <source>{what}: objects in the village checked in the period.</source>
        <translation>{what}：本期检查的本村户（处）数。</translation>
    </message>
    <message>
        <source>{what}: hazards in the village found in the period.</source>
        <translation>{what}：本期发现的本村隐患。</translation>
    </message>
    <message>
        <source>{what}: hazards in the village closed out in the period.</source>
        <translation>{what}：本期销号的本村隐患。</translation>
    </message>
    <message>
        <source>{what}: disputes of the village with a mediation in the period.</source>
        <translation>{what}：本期有过调解的本村纠纷。</translation>
    </message>
    <message>
        <source>{what}: patrols of the period in the village that took place.</source>
        <translation>{what}：本期在本村已完成的巡逻。</translation>
    </message>
    <message>
        <source>{what}: clues about the village received in the period.</source>
        <translation>{what}：本期收到的本村线索。</translation>
    </message>
    <message>
        <source>Valid incidents</source>
        <translation>有效警情</translation>
    </message>
    <message>
        <source>Hazards open at the end</source>
        <translation>期末未销号隐患</translation>
    </message>
    <message>
        <source>Of these overdue</source>
        <translation>其中逾期</translation>
    </message>
    <message>
        <source>Rounds of video patrol</source>
        <translation>视频巡查（次）</translation>
    </message>
    <message>
        <source>Problems seen by video</source>
        <translation>视频巡查发现问题</translation>
    </message>
    <message>
        <source>Camera faults reported</source>
        <translation>摄像机报修</translation>
    </message>
    <message>
        <source>Camera faults repaired</source>
        <translation>摄像机修复</translation>
    </message>
    <message>
        <source>Letters signed for houses let</source>
        <translation>签订出租房责任书</translation>
    </message>
    <message>
        <source>Village work, times</source>
        <translation>村级工作（次）</translation>
    </message>
    <message>
        <source>Publicity, times</source>
        <translation>宣传（次）</translation>
    </message>
    <message>
        <source>Tasks closed</source>
        <translation>办结任务</translation>
    </message>
    <message>
        <source>{station}: report of the work</source>
        <translation>{station}工作月报</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Main indicators</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>各月主要指标</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>{month}</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>Valid incidents by month</source>
        <translation>各月有效警情</translation>
    </message>
    <message>
        <source>what was reopened and closed out again counts in each month, and once in the year.</source>
        <translation>重新立项后再次销号的，各月分别计数，全年计一次。</translation>
    </message>
    <message>
        <source>{title}: {note}</source>
        <translation>{title}：{note}</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>In the villages</source>
        <translation>村级力量</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>行政村</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>Units with forces of their own</source>
        <translation>联勤单位</translation>
    </message>
    <message>
        <source>Night teams and volunteers</source>
        <translation>义务巡逻队</translation>
    </message>
    <message>
        <source>Protected units</source>
        <translation>重点单位</translation>
    </message>
    <message>
        <source>Cameras in use</source>
        <translation>在用摄像机</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>录像机</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Same month of last year</source>
        <translation>上年同月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Same period of last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>{what}: the ledger began within a period compared with, which is therefore not counted in full.</source>
        <translation>{what}：台账在比较期内建立，该期数据不完整。</translation>
    </message>
    <message>
        <source>— There was no ledger in that period yet, or it has no such figure.</source>
        <translation>“—”：该期尚无台账，或没有这一项数。</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Last year to date</source>
        <translation>上年累计</translation>
    </message>
    <message>
        <source>To date, year on year</source>
        <translation>累计同比</translation>
    </message>
    <message>
        <source>Counting rule: every figure is counted from the ledgers&apos; rows; incidents as in the monthly analysis, hazards as in their book, disputes as in their monthly report; work by the day it was done; compared with {previous} and {last_year}; to date from 1 January; rates change in percentage points, percentages are rounded half up; what is marked * was typed in.</source>
        <translation>统计口径：各数均由台账逐条统计；警情同警情分析月报，隐患同隐患整改台账，纠纷同排查化解月报；工作按开展日期统计；环比比{previous}，同比比{last_year}；累计自1月1日起；率的变化以百分点计，百分比四舍五入；带*的为人工填报。</translation>
    </message>
    <message>
        <source>Counting rule: every figure is counted from the ledgers&apos; rows; incidents as in the monthly analysis, hazards as in their book, disputes as in their monthly report; work by the day it was done; compared with {last_year}; rates change in percentage points, percentages are rounded half up; what is marked * was typed in.</source>
        <translation>统计口径：各数均由台账逐条统计；警情同警情分析月报，隐患同隐患整改台账，纠纷同排查化解月报；工作按开展日期统计；同比比{last_year}；率的变化以百分点计，百分比四舍五入；带*的为人工填报。</translation>
    </message>
    <message>
        <source>{group}: {count} incidents, {pop}.</source>
        <translation>{group}{count}起，{pop}。</translation>
    </message>
    <message>
        <source>{count} hazards were overdue on {day}.</source>
        <translation>截至{day}，逾期未整改隐患{count}处。</translation>
    </message>
    <message>
        <source>{count} disputes are past their limit.</source>
        <translation>超期未办结纠纷{count}件。</translation>
    </message>
    <message>
        <source>{count} faults of cameras are not repaired.</source>
        <translation>未修复摄像机故障{count}处。</translation>
    </message>
    <message>
        <source>{count} tasks are overdue.</source>
        <translation>逾期任务{count}项。</translation>
    </message>
    <message>
        <source>{count} hazards fall due from {first} to {last}.</source>
        <translation>{first}至{last}到期隐患{count}处，逐一督促整改。</translation>
    </message>
    <message>
        <source>{count} tasks fall due from {first} to {last}.</source>
        <translation>{first}至{last}到期任务{count}项。</translation>
    </message>
    <message>
        <source>{count} letters for houses let run out from {first} to {last}.</source>
        <translation>{first}至{last}到期的出租房责任书{count}份。</translation>
    </message>
    <message>
        <source>{count} boundary agreements run out soon.</source>
        <translation>即将到期的边界联防协议{count}份。</translation>
    </message>
    <message>
        <source>{station}: report of the year</source>
        <translation>{station}工作年报</translation>
    </message>
    <message>
        <source>The station</source>
        <translation>本所概况</translation>
    </message>
    <message>
        <source>The twelve months</source>
        <translation>各月情况</translation>
    </message>
    <message>
        <source>{valid} valid incidents were reported; they {yoy}.</source>
        <translation>接报有效警情{valid}起，{yoy}。</translation>
    </message>
    <message>
        <source>{received} disputes were taken up; they {received_yoy}. {settled} were settled; they {settled_yoy}. {name}: {rate}.</source>
        <translation>受理矛盾纠纷{received}起，{received_yoy}；化解{settled}起，{settled_yoy}。{name}{rate}。</translation>
    </message>
    <message>
        <source>{station}: morning meeting</source>
        <translation>{station}晨会材料</translation>
    </message>
    <message>
        <source>{day}; duty day of {begin} to {end}</source>
        <translation>{day}（值班日{begin}至{end}）</translation>
    </message>
    <message>
        <source>The morning of this day has not come; please choose a day up to today.</source>
        <translation>这一天还没到，请选择今天或以前的一天。</translation>
    </message>
    <message>
        <source>Counting rule: the duty day ended at {start} of this day; month so far by the calendar day up to the day before; valid = all incidents less {invalid}; due: limits that run out on this day; hazards overdue: open past their deadline at the end of this day; of the day that runs, open calls as they stand now, else as they stood at the end of the duty day; voided records do not count.</source>
        <translation>统计口径：值班日到当天{start}为止；本月累计按自然日计到前一天；有效警情为全部警情减去{invalid}；到期指期限在当天届满；隐患逾期指当天终了时超期未改；当天的未办结警情按现在，以往日期按该值班日终了时；作废记录不计。</translation>
    </message>
    <message>
        <source>The duty day that ended</source>
        <translation>昨日值班情况</translation>
    </message>
    <message>
        <source>Calls not closed</source>
        <translation>未办结警情</translation>
    </message>
    <message>
        <source>Due and overdue</source>
        <translation>到期和逾期事项</translation>
    </message>
    <message>
        <source>On duty today</source>
        <translation>今日值班</translation>
    </message>
    <message>
        <source>To be done today</source>
        <translation>今日工作安排</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Duty day</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>Duty day before</source>
        <translation>前一值班日</translation>
    </message>
    <message>
        <source>Month so far</source>
        <translation>本月累计</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Major calls: {grave} grave, {serious} serious.</source>
        <translation>重大警情{grave}起，较大警情{serious}起。</translation>
    </message>
    <message>
        <source>{at} {place}: {what}</source>
        <translation>{at} {place}：{what}</translation>
    </message>
    <message>
        <source>Video rounds {rounds}, problems seen {seen}; cameras online {online}/{all}; patrols {patrols}; hazards found {new}.</source>
        <translation>视频巡查{rounds}次、发现问题{seen}个；摄像机在线{online}/{all}。巡逻{patrols}次。新发现隐患{new}处。</translation>
    </message>
    <message>
        <source>Cameras online</source>
        <translation>摄像机在线数</translation>
    </message>
    <message>
        <source>{count} calls are not closed; the oldest are listed.</source>
        <translation>未办结警情{count}起，列出最早的几起。</translation>
    </message>
    <message>
        <source>Every call is closed.</source>
        <translation>警情全部办结。</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>Hazards due</source>
        <translation>隐患到期</translation>
    </message>
    <message>
        <source>Hazards overdue</source>
        <translation>隐患逾期</translation>
    </message>
    <message>
        <source>Tasks due</source>
        <translation>任务到期</translation>
    </message>
    <message>
        <source>Limits of calls overdue</source>
        <translation>警情超时限</translation>
    </message>
    <message>
        <source>Disputes overdue</source>
        <translation>纠纷逾期</translation>
    </message>
    <message>
        <source>Tasks overdue</source>
        <translation>任务逾期</translation>
    </message>
    <message>
        <source>Cameras offline</source>
        <translation>摄像机离线</translation>
    </message>
    <message>
        <source>Disputes due</source>
        <translation>纠纷到期</translation>
    </message>
    <message>
        <source>Orders overdue</source>
        <translation>上级通知逾期未报</translation>
    </message>
    <message>
        <source>Check the {count} hazards that are due today.</source>
        <translation>复查今日到期的隐患{count}处。</translation>
    </message>
    <message>
        <source>Press for the {count} hazards that are overdue.</source>
        <translation>督促逾期未改的隐患{count}处。</translation>
    </message>
    <message>
        <source>Settle or extend the {count} disputes due today.</source>
        <translation>化解今日到期的纠纷{count}件，或办理延期。</translation>
    </message>
    <message>
        <source>Finish the {count} tasks due today.</source>
        <translation>完成今日到期的任务{count}项。</translation>
    </message>
    <message>
        <source>Deal with the {count} calls past their limit.</source>
        <translation>处理超时限的警情{count}起。</translation>
    </message>
    <message>
        <source>Deal with the {count} disputes overdue.</source>
        <translation>处理逾期的纠纷{count}件。</translation>
    </message>
    <message>
        <source>Deal with the {count} tasks overdue.</source>
        <translation>处理逾期的任务{count}项。</translation>
    </message>
    <message>
        <source>Answer the {count} orders from above overdue.</source>
        <translation>回复逾期的上级通知{count}件。</translation>
    </message>
    <message>
        <source>Have the {count} cameras offline repaired.</source>
        <translation>报修离线摄像机{count}台。</translation>
    </message>
    <message>
        <source>{named}; and {more} more</source>
        <translation>{named}；另有{more}件</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>{station}: analysis of the week</source>
        <translation>{station}周研判</translation>
    </message>
    <message>
        <source>Calls of the week</source>
        <translation>本周警情</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>时段和地点</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>研判小结</translation>
    </message>
    <message>
        <source>Due in the days that follow</source>
        <translation>下周到期事项</translation>
    </message>
    <message>
        <source>On duty in the days that follow</source>
        <translation>下周值班</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>工作提示</translation>
    </message>
    <message>
        <source>Hazards overdue at the end of the week</source>
        <translation>周末逾期隐患</translation>
    </message>
    <message>
        <source>no signed roster</source>
        <translation>无已签发的值班表</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Check the {count} hazards due in these days.</source>
        <translation>复查下周到期的隐患{count}处。</translation>
    </message>
    <message>
        <source>Settle the {count} disputes due in these days.</source>
        <translation>化解下周到期的纠纷{count}件。</translation>
    </message>
    <message>
        <source>Finish the {count} tasks due in these days.</source>
        <translation>完成下周到期的任务{count}项。</translation>
    </message>
    <message>
        <source>Rose: {groups}.</source>
        <translation>上升的类别：{groups}。</translation>
    </message>
    <message>
        <source>No group rose against the period before.</source>
        <translation>没有比上期上升的类别。</translation>
    </message>
    <message>
        <source>{group} {now} (before {then})</source>
        <translation>{group}{now}起（上期{then}起）</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Valid incidents; the villages with the most are listed.</source>
        <translation>有效警情；只列最多的几个村（社区）。</translation>
    </message>
    <message>
        <source>{station}: statistics in pictures</source>
        <translation>{station}统计图册</translation>
    </message>
    <message>
        <source>{title} {number}. {previous}; {last_year}.</source>
        <translation>{title}{number}；{previous}，{last_year}。</translation>
    </message>
    <message>
        <source>{period}, {of}</source>
        <translation>{period}（{of}）</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Reporting unit</source>
        <translation>填报单位</translation>
    </message>
    <message>
        <source>Period of the figures</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>First day of the period</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day of the period</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Date of filling</source>
        <translation>填报日期</translation>
    </message>
    <message>
        <source>Filled by</source>
        <translation>填报人</translation>
    </message>
    <message>
        <source>Number in the period</source>
        <translation>本期数量</translation>
    </message>
    <message>
        <source>The period has more than {most} rows of “{ledger}”; please choose a shorter period.</source>
        <translation>本期“{ledger}”超过 {most} 条，请选短一些的时段。</translation>
    </message>
    <message>
        <source>There is a form “{name}” already; please give this one another name.</source>
        <translation>已有名为“{name}”的表格，请换一个名称。</translation>
    </message>
    <message>
        <source>Please give the form a name.</source>
        <translation>请填写表格名称。</translation>
    </message>
    <message>
        <source>There is no form “{name}”; “stationdesk forms” names them all.</source>
        <translation>没有名为“{name}”的表格；用“stationdesk forms”可列出全部。</translation>
    </message>
    <message>
        <source>The form has no place “{place}”; please mark another one.</source>
        <translation>表格里没有“{place}”这个位置，请另选一处标记。</translation>
    </message>
    <message>
        <source>No place of the form “{name}” is marked yet; please mark one first.</source>
        <translation>表格“{name}”还没有标记任何位置，请先标记。</translation>
    </message>
    <message>
        <source>The figures of {reports} are as closed on {day}; counts and lists are as the records are now.</source>
        <translation>{reports}的数字取自{day}结账时的数；条数和清单按现在的记录。</translation>
    </message>
    <message>
        <source>This is not an Excel (xlsx) or Word (docx) form; please save it in WPS as one of these and try again.</source>
        <translation>这不是 Excel（xlsx）或 Word（docx）表格，请在 WPS 中另存为其中一种后再试。</translation>
    </message>
    <message>
        <source>The form has a password, or is an old xls or doc; please save it in WPS as xlsx or docx without one.</source>
        <translation>表格设有密码，或是旧的 xls、doc 格式；请在 WPS 中去掉密码，另存为 xlsx 或 docx。</translation>
    </message>
    <message>
        <source>A form may have {most} MB at most; please take out what is no form.</source>
        <translation>表格最大 {most} MB，请删去与表格无关的内容。</translation>
    </message>
    <message>
        <source>The form contains macros; please save it as a plain xlsx or docx and try again.</source>
        <translation>表格带有宏，请另存为不带宏的 xlsx 或 docx 后再试。</translation>
    </message>
    <message>
        <source>The form takes its contents from other files ({part}); please cut the links and try again.</source>
        <translation>表格引用了其他文件的内容（{part}），请断开链接后再试。</translation>
    </message>
    <message>
        <source>The form is damaged ({part}); please save it again in WPS or Excel.</source>
        <translation>表格已损坏（{part}），请在 WPS 或 Excel 中重新保存。</translation>
    </message>
    <message>
        <source>The form has no sheet “{sheet}”; its sheets are: {sheets}</source>
        <translation>表格里没有工作表“{sheet}”；已有：{sheets}</translation>
    </message>
    <message>
        <source>The cell {place} holds a formula and works itself out; please mark another one.</source>
        <translation>单元格 {place} 是公式，会自动计算，请标记其他单元格。</translation>
    </message>
    <message>
        <source>The form has room for {room} rows from {place} on, the period has {count}; please add rows to it.</source>
        <translation>表格从 {place} 起只能填 {room} 行，本期有 {count} 行，请先在表格里加行。</translation>
    </message>
    <message>
        <source>The form {path} cannot be opened; is it open in another program?</source>
        <translation>无法打开表格 {path}，是否已被其他程序打开？</translation>
    </message>
    <message>
        <source>The form {path} has changed while it was read; please add it again.</source>
        <translation>表格 {path} 在读取时被改动了，请重新添加。</translation>
    </message>
    <message>
        <source>{path} cannot be written: the disk is full, or the file is open in another program.</source>
        <translation>无法写入 {path}：磁盘已满，或文件已被其他程序打开。</translation>
    </message>
</context>
<context>
    <name>handovers</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>读表时间</translation>
    </message>
    <message>
        <source>Counted at hand-overs</source>
        <translation>交接时清点</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>群众来访</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Answer overdue</source>
        <translation>答复逾期</translation>
    </message>
    <message>
        <source>Orders from above</source>
        <translation>上级通知指令</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Shift from</source>
        <translation>班次起</translation>
    </message>
    <message>
        <source>Written late</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Equipment differs</source>
        <translation>装备不符</translation>
    </message>
    <message>
        <source>Duty day</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>接续</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Shift until</source>
        <translation>班次止</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名人</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>Leader handing over</source>
        <translation>交班带班领导</translation>
    </message>
    <message>
        <source>Desk handing over</source>
        <translation>交班值班员</translation>
    </message>
    <message>
        <source>Leader taking over</source>
        <translation>接班带班领导</translation>
    </message>
    <message>
        <source>Desk taking over</source>
        <translation>接班值班员</translation>
    </message>
    <message>
        <source>Signed already; a name is set right by a supplement.</source>
        <translation>该处已签名；姓名有误请用补充说明更正。</translation>
    </message>
    <message>
        <source>Enter the name that is missing.</source>
        <translation>请填写缺少的签名人。</translation>
    </message>
    <message>
        <source>{count} sheets are missing, the oldest of {day}; write them as well, they are marked late.</source>
        <translation>缺{count}份交接班记录，最早为{day}；请一并补记，补记会标明。</translation>
    </message>
    <message>
        <source>{line}: {number}</source>
        <translation>{line}：{number}</translation>
    </message>
    <message>
        <source>{line}: {number}/{of}</source>
        <translation>{line}：{number}/{of}</translation>
    </message>
    <message>
        <source>Who hands over to whom</source>
        <translation>交接双方</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交接班</translation>
    </message>
    <message>
        <source>Duty day that ends</source>
        <translation>交班值班日</translation>
    </message>
    <message>
        <source>Shift of the day</source>
        <translation>当日班次</translation>
    </message>
    <message>
        <source>Leader present</source>
        <translation>在场领导</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Group handing over</source>
        <translation>交班人员</translation>
    </message>
    <message>
        <source>Group taking over</source>
        <translation>接班人员</translation>
    </message>
    <message>
        <source>count it; a difference needs a remark</source>
        <translation>逐项清点，不符须备注</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>车辆里程油量</translation>
    </message>
    <message>
        <source>Persons held</source>
        <translation>留置、约束人员</translation>
    </message>
    <message>
        <source>only how many</source>
        <translation>只记人数</translation>
    </message>
    <message>
        <source>Evidence handed over</source>
        <translation>涉案物品移交</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>需提醒事项</translation>
    </message>
    <message>
        <source>Enter a missing signature</source>
        <translation>补签名</translation>
    </message>
    <message>
        <source>Add a supplement</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Line of the hand-over</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Out of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>相关记录</translation>
    </message>
    <message>
        <source>Equipment counted</source>
        <translation>装备清点</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>交接装备</translation>
    </message>
    <message>
        <source>“{name}” is there already; change it instead.</source>
        <translation>“{name}”已有，请直接修改。</translation>
    </message>
    <message>
        <source>Only vehicles have a mileage and fuel.</source>
        <translation>只有车辆才有里程和油量。</translation>
    </message>
    <message>
        <source>It stood at {before} km already; check the mileage, or tick that the meter was replaced.</source>
        <translation>此前里程已为{before}公里；请核对里程，更换过里程表的请勾选。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Plate or number</source>
        <translation>号牌、编号</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Place on the sheet</source>
        <translation>表中顺序</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation>新增装备</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Note the mileage</source>
        <translation>登记里程油量</translation>
    </message>
    <message>
        <source>The meter was replaced</source>
        <translation>更换过里程表</translation>
    </message>
    <message>
        <source>“{name}” stands here twice; take one of them out.</source>
        <translation>“{name}”出现两次，请删去一行。</translation>
    </message>
    <message>
        <source>“{name}”: {actual} counted, {expected} expected; say in the remark why.</source>
        <translation>“{name}”应有{expected}，实有{actual}；请在备注中说明原因。</translation>
    </message>
    <message>
        <source>“{name}” stood at {before} km already; check the mileage, or say in the remark why.</source>
        <translation>“{name}”此前里程已为{before}公里；请核对里程，或在备注中说明原因。</translation>
    </message>
    <message>
        <source>“{name}” is no vehicle and has no mileage or fuel.</source>
        <translation>“{name}”不是车辆，没有里程和油量。</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Mileage, km</source>
        <translation>里程（公里）</translation>
    </message>
    <message>
        <source>Fuel, %</source>
        <translation>油量（%）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Calls of the shift</source>
        <translation>本班警情</translation>
    </message>
    <message>
        <source>Calls not closed</source>
        <translation>未结警情</translation>
    </message>
    <message>
        <source>Disputes due or overdue</source>
        <translation>矛盾纠纷到期、逾期</translation>
    </message>
    <message>
        <source>Hazards due today</source>
        <translation>今日到期隐患</translation>
    </message>
    <message>
        <source>Hazards overdue</source>
        <translation>逾期隐患</translation>
    </message>
    <message>
        <source>Cameras online</source>
        <translation>视频设备在线</translation>
    </message>
    <message>
        <source>Orders from above, open</source>
        <translation>上级通知指令未办结</translation>
    </message>
    <message>
        <source>Visitors not settled</source>
        <translation>群众来访未结</translation>
    </message>
    <message>
        <source>Items due or overdue</source>
        <translation>任务到期、逾期</translation>
    </message>
    <message>
        <source>Follows on</source>
        <translation>已接续</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>首份</translation>
    </message>
    <message>
        <source>Sheet missing before it</source>
        <translation>前缺记录</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签齐</translation>
    </message>
    <message>
        <source>Signature missing</source>
        <translation>缺签名</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>In repair</source>
        <translation>送修</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>接收时间</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>The order is done already; open it again first.</source>
        <translation>该指令已办结；如需再办请先重新打开。</translation>
    </message>
    <message>
        <source>The order is not done yet.</source>
        <translation>该指令尚未办结。</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>下达单位</translation>
    </message>
    <message>
        <source>What is ordered</source>
        <translation>指令内容</translation>
    </message>
    <message>
        <source>Document no.</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>登记指令</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>How it was carried out</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>This duty day has {count} shifts; choose one from 1 to {count}.</source>
        <translation>该值班日共{count}个班次，请填1至{count}。</translation>
    </message>
    <message>
        <source>The shift of {day} has not begun; choose one that has.</source>
        <translation>{day}的班次尚未开始，请选已开始的班次。</translation>
    </message>
    <message>
        <source>The sheet of this shift is there already ({number}); add a supplement to it instead.</source>
        <translation>该班次已有交接班记录（{number}）；需更正请在该记录上补充说明。</translation>
    </message>
    <message>
        <source>{name} stands on both sides; the one who takes over is somebody else.</source>
        <translation>{name}同时出现在交班和接班两方；接班人应为另一人。</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the date and time.</source>
        <translation>“{what}”在将来，请核对日期和时间。</translation>
    </message>
    <message>
        <source>“{later}” cannot be before “{earlier}”; please check both.</source>
        <translation>“{later}”不能早于“{earlier}”，请核对。</translation>
    </message>
    <message>
        <source>{name} does not serve here; choose somebody who does.</source>
        <translation>{name}已不在本所任职，请另选。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible and keeps its number.</source>
        <translation>作废后不可恢复；记录仍可查看，编号保留。</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>来访时间</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>The matter is settled already; open it again first.</source>
        <translation>该来访已办结；如需再办请先重新打开。</translation>
    </message>
    <message>
        <source>The matter is not settled yet.</source>
        <translation>该来访尚未办结。</translation>
    </message>
    <message>
        <source>The answer cannot be promised for a day before the visit.</source>
        <translation>答复日期不能早于来访日期。</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>来访人</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>来访事由</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接待人</translation>
    </message>
    <message>
        <source>Answer promised by</source>
        <translation>承诺答复日期</translation>
    </message>
    <message>
        <source>New visitor</source>
        <translation>登记来访</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺记录</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Not fully signed</source>
        <translation>签名不齐</translation>
    </message>
    <message>
        <source>The last fourteen duty days</source>
        <translation>最近十四个值班日</translation>
    </message>
    <message>
        <source>The last thirteen months</source>
        <translation>最近十三个月</translation>
    </message>
    <message>
        <source>Chain of hand-overs</source>
        <translation>交接班接续</translation>
    </message>
    <message>
        <source>Hand-over record missing: duty day {day}</source>
        <translation>缺交接班记录：值班日{day}</translation>
    </message>
    <message>
        <source>Hand-over record missing: duty day {day}, shift {number}</source>
        <translation>缺交接班记录：值班日{day}第{number}班</translation>
    </message>
    <message>
        <source>Hand-over record not fully signed: duty day {day}</source>
        <translation>交接班记录签名不齐：值班日{day}</translation>
    </message>
    <message>
        <source>Duty day {day} is handed over already ({number}); the next hand-over is at {next}. Ctrl+Shift+B adds a supplement to this sheet.</source>
        <translation>值班日{day}已交接（{number}），下次交接为{next}。如需更正，请按 Ctrl+Shift+B 在本记录上补充说明。</translation>
    </message>
    <message>
        <source>Order from {unit}: {content}</source>
        <translation>{unit}指令：{content}</translation>
    </message>
    <message>
        <source>Answer to a visitor promised: {matter}</source>
        <translation>承诺答复来访群众：{matter}</translation>
    </message>
    <message>
        <source>No sheet kept yet</source>
        <translation>尚无交接班记录</translation>
    </message>
    <message>
        <source>missing since {day}</source>
        <translation>自{day}起缺</translation>
    </message>
    <message>
        <source>last handed over {time}; {count} not fully signed</source>
        <translation>上次交接{time}；{count}份签名不齐</translation>
    </message>
    <message>
        <source>{late} past their deadline</source>
        <translation>{late}件超过时限</translation>
    </message>
    <message>
        <source>Hand-over records missing</source>
        <translation>缺交接班记录</translation>
    </message>
    <message>
        <source>Orders open</source>
        <translation>未办结指令</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>{name}: not counted, {expected} expected</source>
        <translation>{name}：未清点，应有{expected}</translation>
    </message>
    <message>
        <source>{name}: {actual} of {expected}</source>
        <translation>{name}：应有{expected}，实有{actual}</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>补充人</translation>
    </message>
    <message>
        <source>As it stood then</source>
        <translation>交接时情况</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Records handed over</source>
        <translation>交接的记录</translation>
    </message>
    <message>
        <source>Report of the duty day</source>
        <translation>值班日报</translation>
    </message>
    <message>
        <source>Hand-over record</source>
        <translation>交接班记录</translation>
    </message>
</context>
<context>
    <name>handovers/report</name>
    <message>
        <source>{station}: report of the duty day</source>
        <translation>{station}值班日报</translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation>{day}值班日（{begin}至{end}）</translation>
    </message>
    <message>
        <source>This duty day has not begun; please choose one up to today.</source>
        <translation>该值班日尚未开始，请选择今天及以前的值班日。</translation>
    </message>
    <message>
        <source>A report of the duty day is made for a day, or for at most a month of days.</source>
        <translation>值班日报按日出，一次最多打印一个月。</translation>
    </message>
    <message>
        <source>Counting rule: “the day” is the duty day from {start} to {start}, as are video patrols and patrols; month and last year count calendar days from the first of the month to the day, both {by}; hazards by the calendar day; cameras at the end of the duty day; major calls are those judged serious or grave; patrol vehicles are patrols of a kind that goes by vehicle; voided records do not count.</source>
        <translation>统计口径：“当日”按值班日{start}至次日{start}计，视频巡查、巡逻同；本月累计和上年同期按自然日自1日起至当日计，均{by}；隐患按自然日计；设备在线为值班日结束时；重点警情指较大及以上警情；车次指乘车类巡逻次数；作废记录不计。</translation>
    </message>
    <message>
        <source>by the time of the report</source>
        <translation>以报警时间为准</translation>
    </message>
    <message>
        <source>by the time of the receipt</source>
        <translation>以接警时间为准</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Patrols, cameras, hazards</source>
        <translation>巡逻、视频、隐患</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交接事项</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Duty leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Month so far</source>
        <translation>本月累计</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>±%</source>
        <translation>同比±%</translation>
    </message>
    <message>
        <source>Valid calls</source>
        <translation>有效警情</translation>
    </message>
    <message>
        <source>Invalid calls</source>
        <translation>无效警情</translation>
    </message>
    <message>
        <source>Major calls: {grave} grave, {serious} serious.</source>
        <translation>重点警情：重大{grave}起，较大{serious}起。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>简要情况</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Video patrol: {rounds} rounds, {seen} problems seen; cameras online {online}/{all} at {time}.</source>
        <translation>视频巡查{rounds}次，发现问题{seen}个；视频设备在线{online}/{all}（{time}）。</translation>
    </message>
    <message>
        <source>Hazards: {new} found, {due} due, {overdue} overdue at the end of the day.</source>
        <translation>隐患：新增{new}处，当日到期{due}处，当日末逾期{overdue}处。</translation>
    </message>
    <message>
        <source>Patrols: {patrols}, by {people} people and {vehicles} vehicles.</source>
        <translation>巡逻{patrols}次，{people}人次，{vehicles}车次。</translation>
    </message>
    <message>
        <source>NO SIGNED ROSTER for this duty day.</source>
        <translation>该值班日无已签发的值班表。</translation>
    </message>
    <message>
        <source>No hand-over records were kept yet on this duty day.</source>
        <translation>该值班日尚未启用交接班记录。</translation>
    </message>
    <message>
        <source>The shift is not over yet; it has not been handed over.</source>
        <translation>本班次尚未结束，未交接。</translation>
    </message>
    <message>
        <source>Handed over at {time} ({number}), {sheets} record for the day; persons held: {held}.</source>
        <translation>{time}交接（{number}），当日交接班记录{sheets}份；留置、约束人员{held}人。</translation>
    </message>
    <message>
        <source>Equipment that differs</source>
        <translation>装备不符</translation>
    </message>
    <message>
        <source>all there</source>
        <translation>齐全</translation>
    </message>
    <message>
        <source>Evidence handed over</source>
        <translation>涉案物品移交</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>需提醒事项</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>具体情况</translation>
    </message>
    <message>
        <source>{station}: hand-over record</source>
        <translation>{station}交接班记录</translation>
    </message>
    <message>
        <source>{number}  Voided: {reason}</source>
        <translation>{number}  作废：{reason}</translation>
    </message>
    <message>
        <source>{number}  Written late, at {time}</source>
        <translation>{number}  补记（{time}填写）</translation>
    </message>
    <message>
        <source>As it stood at {time}</source>
        <translation>交接事项（{time}情况）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Anchor of the entry that kept this sheet: {anchor}</source>
        <translation>本记录的审计锚：{anchor}</translation>
    </message>
    <message>
        <source>Duty day</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>Group handing over</source>
        <translation>交班人员</translation>
    </message>
    <message>
        <source>Group taking over</source>
        <translation>接班人员</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>交接时间</translation>
    </message>
    <message>
        <source>Leader present</source>
        <translation>在场领导</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应有</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>实有</translation>
    </message>
    <message>
        <source>Leader, out</source>
        <translation>交班领导</translation>
    </message>
    <message>
        <source>Desk, out</source>
        <translation>交班值班员</translation>
    </message>
    <message>
        <source>Leader, in</source>
        <translation>接班领导</translation>
    </message>
    <message>
        <source>Desk, in</source>
        <translation>接班值班员</translation>
    </message>
    <message>
        <source>Persons held</source>
        <translation>留置、约束人员（人）</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>装备</translation>
    </message>
    <message>
        <source>Difference, reading</source>
        <translation>差额、读数、备注</translation>
    </message>
    <message>
        <source>Equipment counted</source>
        <translation>装备清点</translation>
    </message>
    <message>
        <source>{mileage} km</source>
        <translation>{mileage}公里</translation>
    </message>
    <message>
        <source>fuel {fuel}%</source>
        <translation>油量{fuel}%</translation>
    </message>
    <message>
        <source>Added at</source>
        <translation>补充时间</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>补充人</translation>
    </message>
    <message>
        <source>Supplements</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>HAND-OVER RECORD MISSING: duty day {day}, shift {begin} to {end}.</source>
        <translation>缺交接班记录：值班日{day}，班次{begin}至{end}。</translation>
    </message>
    <message>
        <source>SIGNATURES MISSING: {names}.</source>
        <translation>缺签名：{names}。</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未清点</translation>
    </message>
    <message>
        <source>{group} {count}</source>
        <translation>{group}{count}</translation>
    </message>
    <message>
        <source>{named}; and {more} more</source>
        <translation>{named}；另有{more}项</translation>
    </message>
    <message>
        <source>{name}: {actual} of {expected}</source>
        <translation>{name}：应有{expected}，实有{actual}</translation>
    </message>
    <message>
        <source>{name}: not counted, {expected} expected</source>
        <translation>{name}：未清点，应有{expected}</translation>
    </message>
    <message>
        <source>{what} ({remark})</source>
        <translation>{what}（{remark}）</translation>
    </message>
</context>
<context>
    <name>incidents</name>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>处置人</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Dispatched at</source>
        <translation>派警时间</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Finished at</source>
        <translation>处置完毕时间</translation>
    </message>
    <message>
        <source>Category found</source>
        <translation>反馈类别</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>警情来源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>警情类别</translation>
    </message>
    <message>
        <source>It has not been fed back to 110; feed back first.</source>
        <translation>尚未向110反馈，请先反馈。</translation>
    </message>
    <message>
        <source>It is still open; correct it instead of adding a supplement.</source>
        <translation>该警情尚未办结，请用“更正”，不必补充登记。</translation>
    </message>
    <message>
        <source>It is not closed; there is nothing to reopen.</source>
        <translation>该警情未办结，无需重新打开。</translation>
    </message>
    <message>
        <source>Only the station chief may void a closed incident.</source>
        <translation>已办结的警情只有所领导可以作废。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Add a supplement</source>
        <translation>补充登记</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>简要警情</translation>
    </message>
    <message>
        <source>Satisfaction, 1 to 5</source>
        <translation>满意度（1–5）</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible and keeps its number.</source>
        <translation>作废后不可恢复；记录仍可查看，编号保留。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Taken from the place when left empty</source>
        <translation>不填则取自地点</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>报警人</translation>
    </message>
    <message>
        <source>Caller&apos;s phone</source>
        <translation>报警电话</translation>
    </message>
    <message>
        <source>Keep the caller&apos;s name secret</source>
        <translation>为报警人保密</translation>
    </message>
    <message>
        <source>Procedure rules, art. 63</source>
        <translation>《程序规定》第六十三条</translation>
    </message>
    <message>
        <source>110 platform no.</source>
        <translation>110平台警情编号</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>接警</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>报警类型</translation>
    </message>
    <message>
        <source>Occurred at</source>
        <translation>发生时间</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>报警时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>警情等级</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Nobody has been on the scene: dispatch first, or tick “Handled without turning out”.</source>
        <translation>尚未出警：请先派警，或勾选“未出警直接处理”。</translation>
    </message>
    <message>
        <source>Say when they arrived, or tick “Handled without turning out”.</source>
        <translation>请填写到场时间，或勾选“未出警直接处理”。</translation>
    </message>
    <message>
        <source>Say to whom it was handed.</source>
        <translation>请填写移交给哪个单位。</translation>
    </message>
    <message>
        <source>For this result use “Accept as a case”, which asks for its number and the receipt.</source>
        <translation>该结果请用“受案”登记，需填写受案文号和回执。</translation>
    </message>
    <message>
        <source>For this result use “Transfer”, which asks to whom it is handed.</source>
        <translation>该结果请用“移交”登记，并填写移交给谁。</translation>
    </message>
    <message>
        <source>For this result use “Begin mediation” first.</source>
        <translation>该结果请先用“开始调解”。</translation>
    </message>
    <message>
        <source>There is no result to feed back yet; record it first.</source>
        <translation>尚无处理结果可反馈，请先登记结果。</translation>
    </message>
    <message>
        <source>Begin mediation</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Handled without turning out</source>
        <translation>未出警直接处理</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>Loss, yuan</source>
        <translation>损失金额（元）</translation>
    </message>
    <message>
        <source>Feed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>What is fed back</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>Rescued</source>
        <translation>救助人数</translation>
    </message>
    <message>
        <source>Injured</source>
        <translation>受伤人数</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>抓获人数</translation>
    </message>
    <message>
        <source>Evidence secured</source>
        <translation>已固定证据</translation>
    </message>
    <message>
        <source>Body camera no.</source>
        <translation>执法记录仪编号</translation>
    </message>
    <message>
        <source>Trapped</source>
        <translation>被困人数</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>死亡人数</translation>
    </message>
    <message>
        <source>Dangerous goods</source>
        <translation>涉危险物品</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>场所类型</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Say where it happened.</source>
        <translation>请填写警情地点。</translation>
    </message>
    <message>
        <source>This platform number is already registered: {which}.</source>
        <translation>该平台编号已登记：{which}。</translation>
    </message>
    <message>
        <source>The same phone called at {time}: {which}.</source>
        <translation>同一电话{time}报过警：{which}。</translation>
    </message>
    <message>
        <source>A call from the same place at {time}: {which}.</source>
        <translation>{time}同一地点已有警情：{which}。</translation>
    </message>
    <message>
        <source>A call from the same village at {time}: {which}.</source>
        <translation>{time}同一村（社区）已有警情：{which}。</translation>
    </message>
    <message>
        <source>{count} calls from here in the last twelve months, the last on {day}: {which}.</source>
        <translation>该地点近12个月有{count}起警情，最近一起{day}：{which}。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits; {missing} are missing. Please check it.</source>
        <translation>手机号应为11位，还差{missing}位，请核对。</translation>
    </message>
    <message>
        <source>This number has too many digits; please check it.</source>
        <translation>号码位数过多，请核对。</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>新建警情</translation>
    </message>
    <message>
        <source>Turn-out</source>
        <translation>出警</translation>
    </message>
    <message>
        <source>Why called back</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Reinforcement</source>
        <translation>增援</translation>
    </message>
    <message>
        <source>Force on the scene</source>
        <translation>到场力量</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>到场人员</translation>
    </message>
    <message>
        <source>Supplement</source>
        <translation>补充</translation>
    </message>
    <message>
        <source>Return call to the caller</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Supervision note</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>00–06</source>
        <translation>0–6时</translation>
    </message>
    <message>
        <source>06–12</source>
        <translation>6–12时</translation>
    </message>
    <message>
        <source>12–18</source>
        <translation>12–18时</translation>
    </message>
    <message>
        <source>18–24</source>
        <translation>18–24时</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Administrative case</source>
        <translation>行政案件</translation>
    </message>
    <message>
        <source>Criminal case</source>
        <translation>刑事案件</translation>
    </message>
    <message>
        <source>Dispatch the call</source>
        <translation>派警</translation>
    </message>
    <message>
        <source>Arrive within {minutes} minutes</source>
        <translation>{minutes}分钟内到场</translation>
    </message>
    <message>
        <source>Set by the station</source>
        <translation>本所设定</translation>
    </message>
    <message>
        <source>Within target, from the dispatch</source>
        <translation>达标（自派警）</translation>
    </message>
    <message>
        <source>Past target, from the dispatch</source>
        <translation>超时（自派警）</translation>
    </message>
    <message>
        <source>Within target, from the call</source>
        <translation>达标（自接警）</translation>
    </message>
    <message>
        <source>Past target, from the call</source>
        <translation>超时（自接警）</translation>
    </message>
    <message>
        <source>Nobody has been dispatched; dispatch it first.</source>
        <translation>尚未派警，请先派警。</translation>
    </message>
    <message>
        <source>Nobody has arrived yet; record the arrival first.</source>
        <translation>尚无人到场，请先登记到场。</translation>
    </message>
    <message>
        <source>The handling is not finished; record the result first.</source>
        <translation>尚未处置完毕，请先登记结果。</translation>
    </message>
    <message>
        <source>The mediation is not finished; record the result first.</source>
        <translation>调解尚未结束，请先登记结果。</translation>
    </message>
    <message>
        <source>It is already handled; feed back or close it.</source>
        <translation>该警情已处置完毕，请反馈或办结。</translation>
    </message>
    <message>
        <source>It has been fed back; close it, or correct it.</source>
        <translation>该警情已反馈，请办结，或更正。</translation>
    </message>
    <message>
        <source>It has been transferred; feed back and close it.</source>
        <translation>该警情已移交，请反馈并办结。</translation>
    </message>
    <message>
        <source>It has been accepted as a case; feed back and close it.</source>
        <translation>该警情已受案，请反馈并办结。</translation>
    </message>
    <message>
        <source>It is closed; add a supplement, or ask the station chief to reopen it.</source>
        <translation>该警情已办结，请用“补充登记”，或请所长重新打开。</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>接警类别</translation>
    </message>
    <message>
        <source>As reported, level {level}</source>
        <translation>接警类别第{level}级</translation>
    </message>
    <message>
        <source>As found, level {level}</source>
        <translation>反馈类别第{level}级</translation>
    </message>
    <message>
        <source>Foreign type</source>
        <translation>外来类型</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈信息</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派警</translation>
    </message>
    <message>
        <source>Minutes to arrive</source>
        <translation>到场用时（分）</translation>
    </message>
    <message>
        <source>Target minutes</source>
        <translation>目标（分）</translation>
    </message>
    <message>
        <source>Fed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>To dispatch</source>
        <translation>待派警</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>待办结</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>报警</translation>
    </message>
    <message>
        <source>Received between</source>
        <translation>接警时间段</translation>
    </message>
    <message>
        <source>Reported between</source>
        <translation>报警时段</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>警情类型</translation>
    </message>
    <message>
        <source>Type as reported</source>
        <translation>警情类型（按接警）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>统计大类</translation>
    </message>
    <message>
        <source>Group as reported</source>
        <translation>统计大类（按接警）</translation>
    </message>
    <message>
        <source>Any of these categories</source>
        <translation>属于以下类别</translation>
    </message>
    <message>
        <source>None of these categories</source>
        <translation>不属于以下类别</translation>
    </message>
    <message>
        <source>Reported as any of these</source>
        <translation>接警类别属于</translation>
    </message>
    <message>
        <source>Reported as none of these</source>
        <translation>接警类别不属于</translation>
    </message>
    <message>
        <source>This category alone</source>
        <translation>仅此类别</translation>
    </message>
    <message>
        <source>Reported as this alone</source>
        <translation>报警时仅此类别</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>接警小时</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Other villages than</source>
        <translation>这些村居以外</translation>
    </message>
    <message>
        <source>Response zone</source>
        <translation>响应区域</translation>
    </message>
    <message>
        <source>Risk class of the village</source>
        <translation>村（社区）风险等级</translation>
    </message>
    <message>
        <source>Reinforced</source>
        <translation>有增援</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>到场时限</translation>
    </message>
    <message>
        <source>Arrival measured from the dispatch</source>
        <translation>可计到场用时（自派警）</translation>
    </message>
    <message>
        <source>Arrival measured from the call</source>
        <translation>可计到场用时（自接警）</translation>
    </message>
    <message>
        <source>Handled jointly</source>
        <translation>联合处置</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Feedback overdue</source>
        <translation>反馈超时</translation>
    </message>
    <message>
        <source>Import no.</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Signed for after more seconds than</source>
        <translation>签收用时超过（秒）</translation>
    </message>
    <message>
        <source>Signed for within seconds</source>
        <translation>签收用时不超过（秒）</translation>
    </message>
    <message>
        <source>Dispatched after more minutes than</source>
        <translation>派警用时超过（分）</translation>
    </message>
    <message>
        <source>Dispatched within minutes</source>
        <translation>派警用时不超过（分）</translation>
    </message>
    <message>
        <source>Fed back after more minutes than</source>
        <translation>反馈用时超过（分）</translation>
    </message>
    <message>
        <source>Fed back within minutes</source>
        <translation>反馈用时不超过（分）</translation>
    </message>
    <message>
        <source>Time of signing known</source>
        <translation>签收时间齐全</translation>
    </message>
    <message>
        <source>Time of dispatch known</source>
        <translation>派警时间齐全</translation>
    </message>
    <message>
        <source>Time of feedback known</source>
        <translation>反馈时间齐全</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情台账</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接警</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>反馈类别</translation>
    </message>
    <message>
        <source>Type in the foreign sheet</source>
        <translation>原表类型</translation>
    </message>
    <message>
        <source>Written down at</source>
        <translation>登记完成时间</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接警人</translation>
    </message>
    <message>
        <source>Changed by import no.</source>
        <translation>更新批次</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>To arrive</source>
        <translation>待到场</translation>
    </message>
    <message>
        <source>To handle</source>
        <translation>待处置</translation>
    </message>
    <message>
        <source>To mediate</source>
        <translation>待调解</translation>
    </message>
    <message>
        <source>To feed back</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Mediation begun</source>
        <translation>开始调解</translation>
    </message>
    <message>
        <source>Accepted as a case</source>
        <translation>受案</translation>
    </message>
    <message>
        <source>By</source>
        <translation>反馈人</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出警</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reinforcement requested</source>
        <translation>请求增援</translation>
    </message>
    <message>
        <source>Taking the call</source>
        <translation>接警用时</translation>
    </message>
    <message>
        <source>Dispatching</source>
        <translation>派警用时</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>到场用时</translation>
    </message>
    <message>
        <source>Dealing with it</source>
        <translation>处置用时</translation>
    </message>
    <message>
        <source>Feeding back</source>
        <translation>反馈用时</translation>
    </message>
    <message>
        <source>{who}, {count} people</source>
        <translation>{who} {count}人</translation>
    </message>
    <message>
        <source>{limit} — {source}</source>
        <translation>{limit}（{source}）</translation>
    </message>
    <message>
        <source>{limit} — {source} ({doubt})</source>
        <translation>{limit}（{source}；{doubt}）</translation>
    </message>
    <message>
        <source>Met at</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>From the same place</source>
        <translation>同一地点警情</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>警情信息</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处置经过</translation>
    </message>
    <message>
        <source>How long it took</source>
        <translation>各环节用时</translation>
    </message>
    <message>
        <source>Forces on the scene</source>
        <translation>到场力量</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>Other calls from here</source>
        <translation>该地点其他警情</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>处置完毕</translation>
    </message>
    <message>
        <source>Fed back at</source>
        <translation>反馈时间</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>“{later}” cannot be before “{earlier}” ({time}).</source>
        <translation>“{later}”不能早于“{earlier}”（{time}）。</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the date and time.</source>
        <translation>“{what}”晚于现在，请核对日期和时间。</translation>
    </message>
    <message>
        <source>“{what}” lies before the year 2000; please check the year.</source>
        <translation>“{what}”早于2000年，请核对年份。</translation>
    </message>
    <message>
        <source>Say why the reporter got no receipt (refused, unreachable), or tick that it was issued.</source>
        <translation>请填写未交回执的原因（拒收、联系不上等），或勾选已交回执。</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>移交给</translation>
    </message>
    <message>
        <source>Transferred at</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>This result is not a transfer; choose to whom it was handed, or record the result instead.</source>
        <translation>该结果不是移交；请选择移交类结果，或改用“登记结果”。</translation>
    </message>
    <message>
        <source>Contact there</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Reason of the transfer</source>
        <translation>移交理由</translation>
    </message>
    <message>
        <source>Accept as a case</source>
        <translation>受案</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>案件类型</translation>
    </message>
    <message>
        <source>Register no.</source>
        <translation>受案文号</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受案时间</translation>
    </message>
    <message>
        <source>Receipt handed to the reporter</source>
        <translation>已交受案回执</translation>
    </message>
    <message>
        <source>Why there is no receipt</source>
        <translation>未交回执原因</translation>
    </message>
    <message>
        <source>No reinforcement is awaited; request it first.</source>
        <translation>没有待到场的增援，请先请求增援。</translation>
    </message>
    <message>
        <source>{unit}, asked at {time}</source>
        <translation>{unit}（{time}请求）</translation>
    </message>
    <message>
        <source>Say who is asked for help.</source>
        <translation>请填写向哪个单位请求增援。</translation>
    </message>
    <message>
        <source>Say which unit or which kind of force took part.</source>
        <translation>请填写参与的单位或力量类型。</translation>
    </message>
    <message>
        <source>Request reinforcement</source>
        <translation>请求增援</translation>
    </message>
    <message>
        <source>Unit asked</source>
        <translation>增援单位</translation>
    </message>
    <message>
        <source>People asked for</source>
        <translation>请求人数</translation>
    </message>
    <message>
        <source>Requested at</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reinforcement arrived</source>
        <translation>增援到场</translation>
    </message>
    <message>
        <source>People who came</source>
        <translation>到场人数</translation>
    </message>
    <message>
        <source>Which reinforcement</source>
        <translation>哪一批增援</translation>
    </message>
    <message>
        <source>Add a force on scene</source>
        <translation>登记到场力量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind of force</source>
        <translation>力量类型</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Kind of linkage</source>
        <translation>联动类型</translation>
    </message>
    <message>
        <source>Say who is sent.</source>
        <translation>请填写出警人。</translation>
    </message>
    <message>
        <source>Everyone who was sent has arrived; to change a time, correct the incident.</source>
        <translation>派出人员均已到场；如需改时间，请更正警情。</translation>
    </message>
    <message>
        <source>Nobody is on the way; dispatch first.</source>
        <translation>没有在途警力，请先派警。</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>派警</translation>
    </message>
    <message>
        <source>People sent</source>
        <translation>出警人</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>派警指令</translation>
    </message>
    <message>
        <source>Other unit sent</source>
        <translation>派出其他单位</translation>
    </message>
    <message>
        <source>Signed for, departed</source>
        <translation>签收出警</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Departed at</source>
        <translation>出警时间</translation>
    </message>
    <message>
        <source>Arrived on scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>撤回派警</translation>
    </message>
    <message>
        <source>Called back at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Dispatch: {place}, received {time}</source>
        <translation>待派警：{place}（{time}接警）</translation>
    </message>
    <message>
        <source>Arrive: {place}, received {time}</source>
        <translation>待到场：{place}（{time}接警）</translation>
    </message>
    <message>
        <source>Record the result: {place}, received {time}</source>
        <translation>待登记结果：{place}（{time}接警）</translation>
    </message>
    <message>
        <source>Finish the mediation: {place}, received {time}</source>
        <translation>调解中：{place}（{time}接警）</translation>
    </message>
    <message>
        <source>Feed back: {place}, received {time}</source>
        <translation>待反馈：{place}（{time}接警）</translation>
    </message>
    <message>
        <source>Close: {place}, received {time}</source>
        <translation>待办结：{place}（{time}接警）</translation>
    </message>
    <message>
        <source>From {start}; {count} more than yesterday by now</source>
        <translation>{start} 起，较昨日同时段 +{count}</translation>
    </message>
    <message>
        <source>From {start}; {count} fewer than yesterday by now</source>
        <translation>{start} 起，较昨日同时段 −{count}</translation>
    </message>
    <message>
        <source>From {start}; as many as yesterday by now</source>
        <translation>{start} 起，与昨日同时段持平</translation>
    </message>
    <message>
        <source>Every call has been dispatched</source>
        <translation>全部警情均已派警</translation>
    </message>
    <message>
        <source>The oldest since {time}</source>
        <translation>最早一起{time}接警</translation>
    </message>
    <message>
        <source>{count} on the scene</source>
        <translation>现场处置 {count} 起</translation>
    </message>
    <message>
        <source>Feedback to 110 is overdue</source>
        <translation>已超过向110反馈的时限</translation>
    </message>
    <message>
        <source>All fed back in time</source>
        <translation>均已按时反馈</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>今日警情</translation>
    </message>
    <message>
        <source>Not dispatched</source>
        <translation>未派警</translation>
    </message>
    <message>
        <source>The time of the call is missing.</source>
        <translation>缺少报警时间。</translation>
    </message>
    <message>
        <source>The same call stands in an earlier row of the sheet.</source>
        <translation>与表中前面的一行重复。</translation>
    </message>
    <message>
        <source>Already in the ledger as {number}, unchanged.</source>
        <translation>台账中已有（{number}），内容一致。</translation>
    </message>
    <message>
        <source>Registered here as {number}; the sheet does not overwrite it.</source>
        <translation>本所已登记（{number}），不以表格覆盖。</translation>
    </message>
    <message>
        <source>Corrected here as {number}; the sheet does not overwrite it.</source>
        <translation>已在本所更正（{number}），表格不会覆盖。</translation>
    </message>
    <message>
        <source>The station has no code “{code}”; please correct the mapping.</source>
        <translation>本所字典里没有代码“{code}”，请更正对照方案。</translation>
    </message>
    <message>
        <source>Taken over without these words, which mean nothing here: {words}.</source>
        <translation>已导入，但以下词语没有对应项，未采用：{words}。</translation>
    </message>
    <message>
        <source>Was voided here as {number}; it is not taken over again.</source>
        <translation>本所已作废（{number}），不再导入。</translation>
    </message>
    <message>
        <source>Personal data was removed from {number}; the sheet does not bring it back.</source>
        <translation>{number} 的个人信息已清除，不会由表格重新带入。</translation>
    </message>
    <message>
        <source>Monthly analysis of incidents</source>
        <translation>警情分析月报</translation>
    </message>
    <message>
        <source>In short: criminal</source>
        <translation>小结：刑事</translation>
    </message>
    <message>
        <source>In short: public security</source>
        <translation>小结：治安</translation>
    </message>
    <message>
        <source>In short: traffic</source>
        <translation>小结：交通</translation>
    </message>
    <message>
        <source>In short: disputes</source>
        <translation>小结：纠纷</translation>
    </message>
    <message>
        <source>In short: urgent help</source>
        <translation>小结：群众紧急求助</translation>
    </message>
    <message>
        <source>In short: other</source>
        <translation>小结：其他</translation>
    </message>
    <message>
        <source>In short: fires and disasters</source>
        <translation>小结：火灾灾害事故</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>工作建议</translation>
    </message>
    <message>
        <source>With annex tables</source>
        <translation>附表</translation>
    </message>
    <message>
        <source>Receipt for the accepted case</source>
        <translation>受案回执</translation>
    </message>
    <message>
        <source>Register of calls</source>
        <translation>接处警登记簿</translation>
    </message>
    <message>
        <source>Print callers</source>
        <translation>打印报警人</translation>
    </message>
    <message>
        <source>Record of this incident</source>
        <translation>接处警单</translation>
    </message>
    <message>
        <source>Joint duty and reinforcement</source>
        <translation>联勤增援记录</translation>
    </message>
    <message>
        <source>Calls by time taken</source>
        <translation>警情时限分段表</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签收用时</translation>
    </message>
</context>
<context>
    <name>incidents/level</name>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>重大</translation>
    </message>
</context>
<context>
    <name>incidents/report</name>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>起数</translation>
    </message>
    <message>
        <source>Minutes to arrive = arrival less dispatch; the target is the village&apos;s own, else its zone&apos;s. Only incidents with both times and a target are measured.</source>
        <translation>到场用时＝到场时间－派警时间；目标先取本村设定，再取响应区域设定；两个时间和目标齐全的警情方计入。</translation>
    </message>
    <message>
        <source>Minutes to arrive = arrival less receipt of the call; the target is the village&apos;s own, else its zone&apos;s. Only incidents with both times and a target are measured.</source>
        <translation>到场用时＝到场时间－接警时间；目标先取本村设定，再取响应区域设定；两个时间和目标齐全的警情方计入。</translation>
    </message>
    <message>
        <source>Response zone</source>
        <translation>响应区域</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>可计（起）</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>达标（起）</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>达标率</translation>
    </message>
    <message>
        <source>Mean minutes</source>
        <translation>平均用时（分）</translation>
    </message>
    <message>
        <source>Annex 1. Minutes to arrive</source>
        <translation>附表1&#x3000;到场用时</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Annex 2. Incidents by type</source>
        <translation>附表2&#x3000;警情类型明细</translation>
    </message>
    <message>
        <source>Types that occurred only in the period before are not listed.</source>
        <translation>仅上期发生的类型不列。</translation>
    </message>
    <message>
        <source>Annex 3. Incidents by village and community</source>
        <translation>附表3&#x3000;各村（社区）警情</translation>
    </message>
    <message>
        <source>Annex 4. Incidents by area</source>
        <translation>附表4&#x3000;各片区警情</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Type in the imported sheet</source>
        <translation>原表类型</translation>
    </message>
    <message>
        <source>Annex 5. Imported incidents by foreign type</source>
        <translation>附表5&#x3000;导入警情（按原表类型）</translation>
    </message>
    <message>
        <source>Only imported incidents that bring a type of their own.</source>
        <translation>仅统计导入且带有原表类型的警情。</translation>
    </message>
    <message>
        <source>{what}: the rows shown add up to {shown} of {all} ({share}).</source>
        <translation>{what}：所列合计{shown}起，占该类{all}起的{share}。</translation>
    </message>
    <message>
        <source>1) Type</source>
        <translation>①类型</translation>
    </message>
    <message>
        <source>2) Time of day</source>
        <translation>②时段</translation>
    </message>
    <message>
        <source>3) Village or community</source>
        <translation>③村（社区）</translation>
    </message>
    <message>
        <source>4) Area</source>
        <translation>④片区</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>整体情况</translation>
    </message>
    <message>
        <source>Categories that rose</source>
        <translation>上升类别分析</translation>
    </message>
    <message>
        <source>Categories that fell</source>
        <translation>下降类别分析</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>工作建议</translation>
    </message>
    <message>
        <source>This period has not begun yet; please choose one up to today.</source>
        <translation>该统计期尚未开始，请选择今天及以前的日期。</translation>
    </message>
    <message>
        <source>{station}: monthly analysis of incidents</source>
        <translation>{station}警情分析月报</translation>
    </message>
    <message>
        <source>In this period {total} incidents were reported: {valid} valid, {invalid} invalid. Valid incidents {pop} and {yoy}. From 1 January there were {ytd} valid incidents; they {ytd_change}.</source>
        <translation>本期共接报警情{total}起，其中有效警情{valid}起，无效警情{invalid}起。有效警情{pop}，{yoy}。今年以来累计有效警情{ytd}起，{ytd_change}。</translation>
    </message>
    <message>
        <source>The most frequent group was {group} with {count} ({share}).</source>
        <translation>其中{group}警情最多，共{count}起，占有效警情的{share}。</translation>
    </message>
    <message>
        <source>No incident was reported in this period.</source>
        <translation>本期无警情。</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>Year to date</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Last year to date</source>
        <translation>上年累计</translation>
    </message>
    <message>
        <source>Change to date</source>
        <translation>累计同比</translation>
    </message>
    <message>
        <source>Valid, all groups</source>
        <translation>有效合计</translation>
    </message>
    <message>
        <source>Table 1. Incidents by group</source>
        <translation>表1&#x3000;警情总体情况</translation>
    </message>
    <message>
        <source>The groups add up to the valid incidents; valid and invalid ones to all.</source>
        <translation>各类相加等于有效合计；有效合计与无效相加等于总计。</translation>
    </message>
    <message>
        <source>The period is not over: it is counted up to {day} and compared with the same days of the others.</source>
        <translation>本期尚未结束：统计截至{day}，并与各对比期的相同日期比较。</translation>
    </message>
    <message>
        <source>Figure 1. This period and the one before</source>
        <translation>图1&#x3000;本期与上期对比</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>起</translation>
    </message>
    <message>
        <source>{whole} ({parts})</source>
        <translation>{whole}（{parts}）</translation>
    </message>
    <message>
        <source>No group rose against the period before.</source>
        <translation>本期无环比上升的类别。</translation>
    </message>
    <message>
        <source>In short: {text}</source>
        <translation>⑤小结：{text}</translation>
    </message>
    <message>
        <source>No group fell against the period before.</source>
        <translation>本期无环比下降的类别。</translation>
    </message>
    <message>
        <source>{count} in this period, {before} before; {pop}, {yoy}.</source>
        <translation>本期{count}起，上期{before}起，{pop}，{yoy}。</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Counting rule: {time}; {category}; valid = all incidents less {invalid}; voided records do not count; compared with {previous} and with {last_year}; to date from 1 January; percentages rounded half up.</source>
        <translation>统计口径：{time}；{category}；有效警情＝全部警情－{invalid}；作废记录不计；环比对比{previous}，同比对比{last_year}；累计自1月1日起；百分比四舍五入。</translation>
    </message>
    <message>
        <source>{station}: calls by time taken</source>
        <translation>{station}警情时限分段表</translation>
    </message>
    <message>
        <source>Counting rule: {time}; valid = all incidents less {invalid}; signing from the first turn-out&apos;s dispatch to its signing, dispatching from the receipt of the call to the first dispatch, feeding back from the end of the handling to the first feedback; a time that meets an edge is within it; voided records do not count.</source>
        <translation>统计口径：{time}；有效=总警情减{invalid}；签收用时为首次派警到该次签收，派警用时为接警到首次派警，反馈用时为处置完毕到首次反馈；恰到界限的算在界限以内；作废记录不计。</translation>
    </message>
    <message>
        <source>by the calendar day of the report</source>
        <translation>按报警时间（自然日）</translation>
    </message>
    <message>
        <source>by the calendar day of the receipt</source>
        <translation>按接警时间（自然日）</translation>
    </message>
    <message>
        <source>{all} valid incidents in this period.</source>
        <translation>本期有效警情{all}起。</translation>
    </message>
    <message>
        <source>{known} of {all} have both times, {unknown} do not and are in no bucket; {late} are past the last edge.</source>
        <translation>{all}起中{known}起两个时间都有，{unknown}起缺时间、不计入分段；超过末档{late}起。</translation>
    </message>
    <message>
        <source>With both times</source>
        <translation>有用时</translation>
    </message>
    <message>
        <source>Time not known</source>
        <translation>时间不详</translation>
    </message>
    <message>
        <source>up to {within} {unit}</source>
        <translation>{within}{unit}以内</translation>
    </message>
    <message>
        <source>over {over}, up to {within} {unit}</source>
        <translation>{over}{unit}以上至{within}{unit}</translation>
    </message>
    <message>
        <source>over {over} {unit}</source>
        <translation>{over}{unit}以上</translation>
    </message>
    <message>
        <source>Past the last edge, and why</source>
        <translation>超过末档的警情及原因</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Share up to here</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>category as found on the scene, else as reported</source>
        <translation>类别以反馈类别为准，未反馈的以接警类别为准</translation>
    </message>
    <message>
        <source>category as reported</source>
        <translation>类别以接警类别为准</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Valid = all incidents less {invalid}.</source>
        <translation>有效警情＝全部警情减去{invalid}。</translation>
    </message>
    <message>
        <source>(not named)</source>
        <translation>（未注明）</translation>
    </message>
    <message>
        <source>(to be written by hand)</source>
        <translation>（由撰写人填写）</translation>
    </message>
    <message>
        <source>Receipt for an accepted case</source>
        <translation>受案回执</translation>
    </message>
    <message>
        <source>(reference form)</source>
        <translation>（参考样式）</translation>
    </message>
    <message>
        <source>{name}:</source>
        <translation>{name}：</translation>
    </message>
    <message>
        <source>The matter you reported on {day}, “{matter}”, has been accepted by this unit (acceptance register no. {case}). You may ask this unit how the case is progressing.</source>
        <translation>你（单位）于{day}报称的“{matter}”一案，我单位已受理（受案登记表文号：{case}）。你（单位）可向我单位查询案件进展情况。</translation>
    </message>
    <message>
        <source>Receipt not handed over: {why}</source>
        <translation>未交回执原因：{why}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Incident no.</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Accepting unit (seal)</source>
        <translation>受案单位（印）</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>报案人</translation>
    </message>
    <message>
        <source>{station}: register of calls</source>
        <translation>{station}接处警登记簿</translation>
    </message>
    <message>
        <source>Seq.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place (village)</source>
        <translation>地点（村）</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>In brief</source>
        <translation>简要</translation>
    </message>
    <message>
        <source>Who turned out</source>
        <translation>出警人</translation>
    </message>
    <message>
        <source>Minutes to arrive</source>
        <translation>到场用时</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Fed back</source>
        <translation>反馈时间</translation>
    </message>
    <message>
        <source>Voided: {reason}</source>
        <translation>作废：{reason}</translation>
    </message>
    <message>
        <source>{time} (late)</source>
        <translation>{time}（补录）</translation>
    </message>
    <message>
        <source>{place} ({village})</source>
        <translation>{place}（{village}）</translation>
    </message>
    <message>
        <source>{content} Caller: {name} {phone}</source>
        <translation>{content}报警人：{name} {phone}</translation>
    </message>
    <message>
        <source>name kept secret</source>
        <translation>保密</translation>
    </message>
    <message>
        <source>Struck through: voided; the number stays.</source>
        <translation>划线的为作废记录，编号保留。</translation>
    </message>
    <message>
        <source>“(late)” and shaded: entered more than 24 hours after the call.</source>
        <translation>标“补录”并加底色的，登记时间晚于接警时间24小时以上。</translation>
    </message>
    <message>
        <source>Minutes to arrive = arrival less dispatch.</source>
        <translation>到场用时＝到场时间－派警时间，单位：分。</translation>
    </message>
    <message>
        <source>Minutes to arrive = arrival less receipt of the call.</source>
        <translation>到场用时＝到场时间－接警时间，单位：分。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>警情（起）</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废（起）</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>起始编号</translation>
    </message>
    <message>
        <source>Last number</source>
        <translation>截止编号</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>补录（起）</translation>
    </message>
    <message>
        <source>Pages of the register</source>
        <translation>登记页数</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>接警时间</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Reason kept in the record</source>
        <translation>记录中的原因</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>none kept</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>entered more than a day later</source>
        <translation>隔天以后补录</translation>
    </message>
    <message>
        <source>called back: {why}</source>
        <translation>撤回：{why}</translation>
    </message>
    <message>
        <source>handed on: {why}</source>
        <translation>移交：{why}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{stretch}: the first {shown} of {all}; the figure of the last bucket opens them all.</source>
        <translation>{stretch}：只列前{shown}起，共{all}起；点末档数字可看全部。</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes}分{seconds}秒</translation>
    </message>
    <message>
        <source>All calls {time}, voided ones included, in the order of receipt.</source>
        <translation>统计口径：{time}的全部警情，含作废，按接警先后排列。</translation>
    </message>
    <message>
        <source>{station}: record of an incident</source>
        <translation>{station}接处警单</translation>
    </message>
    <message>
        <source>removed on {day}</source>
        <translation>已于 {day} 清除</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>{time} (more than 24 hours late)</source>
        <translation>{time}（逾24小时补录）</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>简要警情</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入时间</translation>
    </message>
    <message>
        <source>110 platform no.</source>
        <translation>110平台编号</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>接警人</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>报警人</translation>
    </message>
    <message>
        <source>Category as reported</source>
        <translation>接警类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>警情等级</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派警时间</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Target minutes</source>
        <translation>目标（分）</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>处置完毕</translation>
    </message>
    <message>
        <source>Category as found</source>
        <translation>反馈类别</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>Case no.</source>
        <translation>受案文号</translation>
    </message>
    <message>
        <source>Loss, yuan</source>
        <translation>损失金额（元）</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>办结时间</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收时间</translation>
    </message>
    <message>
        <source>Departed</source>
        <translation>出警时间</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>派警指令</translation>
    </message>
    <message>
        <source>Turn-outs</source>
        <translation>出警情况</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>{station}: joint duty and reinforcement</source>
        <translation>{station}联勤增援记录</translation>
    </message>
    <message>
        <source>Counting rule: valid incidents by the way of the monthly analysis; minutes from the request to the arrival, against the target in force when it was made; to arrive with its last second is in time; joint = two different units on the scene; voided records do not count.</source>
        <translation>统计口径：按月度分析口径统计的有效警情；用时自请求增援起至到场止，与请求当时的时限比较，在时限届满时到场为按时；联合处置指两个以上不同单位在现场；作废记录不计。</translation>
    </message>
    <message>
        <source>Reinforcement asked for</source>
        <translation>增援情况</translation>
    </message>
    <message>
        <source>Handled jointly</source>
        <translation>联合处置情况</translation>
    </message>
    <message>
        <source>Reinforcement was asked for at {incidents} incidents, of {asked} units: {arrived} came with {people} people, in {mean} minutes on average and {most} at most; {within} of {measured} within the target ({rate}).</source>
        <translation>请求增援的警情{incidents}起，请求{asked}个单位；到场{arrived}个、{people}人，平均{mean}分钟、最长{most}分钟到场；有时限的{measured}个中按时到场{within}个，达标率{rate}。</translation>
    </message>
    <message>
        <source>{incidents} incidents were handled jointly, by {units} entries of other forces.</source>
        <translation>联合处置警情{incidents}起，其他力量到场登记{units}条。</translation>
    </message>
    <message>
        <source>within target</source>
        <translation>按时</translation>
    </message>
    <message>
        <source>late by {minutes} min</source>
        <translation>超时{minutes}分钟</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到场</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>无时限</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>警情编号</translation>
    </message>
    <message>
        <source>Unit asked</source>
        <translation>增援单位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>请求时间</translation>
    </message>
    <message>
        <source>Arrived at</source>
        <translation>到场时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>用时（分）</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标（分）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>联动方式</translation>
    </message>
    <message>
        <source>Reinforcement</source>
        <translation>增援</translation>
    </message>
    <message>
        <source>Kind of force</source>
        <translation>力量类型</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Forces on the scene</source>
        <translation>到场力量</translation>
    </message>
    <message>
        <source>What was fed back</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>取证</translation>
    </message>
    <message>
        <source>Body camera</source>
        <translation>记录仪</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈情况</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Added later</source>
        <translation>补充登记</translation>
    </message>
    <message>
        <source>{group}: {count} in this period, {before} before; {pop}.</source>
        <translation>{group}警情本期{count}起，上期{before}起，{pop}。</translation>
    </message>
    <message>
        <source>Most are {type}: {count}, {share}.</source>
        <translation>以{type}最多，{count}起，占{share}。</translation>
    </message>
    <message>
        <source>Most fall into {band}: {count}, {share}.</source>
        <translation>{band}最多，{count}起，占{share}。</translation>
    </message>
    <message>
        <source>Most are in {village}: {count}, {share}.</source>
        <translation>{village}最多，{count}起，占{share}。</translation>
    </message>
    <message>
        <source>{count} valid incidents in this period; they {pop}.</source>
        <translation>本期有效警情{count}起，{pop}。</translation>
    </message>
    <message>
        <source>{group} rose from {before} to {count}; look after {village} ({in_village}), {band} ({in_band}) first.</source>
        <translation>{group}警情由{before}起上升到{count}起，重点防范{village}（{in_village}起）和{band}（{in_band}起）。</translation>
    </message>
</context>
<context>
    <name>incidents/rollup</name>
    <message>
        <source>Criminal</source>
        <translation>刑事</translation>
    </message>
    <message>
        <source>Public security</source>
        <translation>治安</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>交通</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>纠纷</translation>
    </message>
    <message>
        <source>Urgent help</source>
        <translation>群众紧急求助</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
</context>
<context>
    <name>incidents/state</name>
    <message>
        <source>To dispatch</source>
        <translation>待派警</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>已派警</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>In mediation</source>
        <translation>调解中</translation>
    </message>
    <message>
        <source>To feed back</source>
        <translation>待反馈</translation>
    </message>
    <message>
        <source>Fed back</source>
        <translation>已反馈</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Case accepted</source>
        <translation>已受案</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
</context>
<context>
    <name>incidents/statistics</name>
    <message>
        <source>incidents</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Categories: {path}</source>
        <translation>类别：{path}</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>大类</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source> › </source>
        <translation> › </translation>
    </message>
    <message>
        <source>Villages and communities</source>
        <translation>村（社区）分布</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>{count} others</source>
        <translation>其余{count}个</translation>
    </message>
    <message>
        <source>Minutes to arrive</source>
        <translation>到场用时</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>响应区域</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>90% within</source>
        <translation>90%不超过</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>可计算</translation>
    </message>
    <message>
        <source>Within target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>达标率%</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>{rate} in time, {unknown} not known</source>
        <translation>达标{rate}，不详{unknown}</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>All incidents, from the dispatch to the arrival. Not known: one of the times or the target is missing.</source>
        <translation>全部警情，派警至到场。不详：缺时间或缺目标。</translation>
    </message>
    <message>
        <source>All incidents, from the call to the arrival. Not known: one of the times or the target is missing.</source>
        <translation>全部警情，接警至到场。不详：缺时间或缺目标。</translation>
    </message>
    <message>
        <source>This period has not begun yet; please choose one up to today.</source>
        <translation>该时段尚未开始，请选择截至今天的时段。</translation>
    </message>
    <message>
        <source>There is no group “{group}”; there are: {groups}.</source>
        <translation>没有“{group}”这一大类；可选：{groups}。</translation>
    </message>
    <message>
        <source>The period is not over: it is counted up to {day} and compared with the same days of the others.</source>
        <translation>本期尚未结束：统计截至{day}，并与其他时段的相同日期比较。</translation>
    </message>
    <message>
        <source>Valid incidents</source>
        <translation>有效警情</translation>
    </message>
    <message>
        <source>Invalid incidents</source>
        <translation>无效警情</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>全部警情</translation>
    </message>
    <message>
        <source>Arrived within target</source>
        <translation>到场达标率</translation>
    </message>
    <message>
        <source>Previous: {change}</source>
        <translation>环比 {change}</translation>
    </message>
    <message>
        <source>Last year: {change}</source>
        <translation>同比 {change}</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>时段分布（24小时×星期）</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>The hour is that of the receipt of the call.</source>
        <translation>小时按接警时间。</translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>本期无。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>The file took longer than {seconds} seconds to read and was given up.</source>
        <translation>读取超过{seconds}秒，已放弃。</translation>
    </message>
    <message>
        <source>The file cannot be read: it is damaged, or it needs too much memory.</source>
        <translation>文件无法读取：文件已损坏，或所需内存过大。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{ledger} cannot be imported from a sheet.</source>
        <translation>{ledger}不支持从表格导入。</translation>
    </message>
    <message>
        <source>Only the chief may let callers&apos; names and phone numbers in.</source>
        <translation>报警人姓名和电话只有所长可以批准导入。</translation>
    </message>
    <message>
        <source>The file has changed since the preview; please look at it again.</source>
        <translation>预览之后文件已改动，请重新预览。</translation>
    </message>
    <message>
        <source>This table is taken whole or not at all, so that nothing is missing unnoticed: put right or delete {lines} in the file, then choose it again.</source>
        <translation>本表须整份导入，以免缺漏而不自知：请先在文件中改正或删除{lines}，再重新选择文件。</translation>
    </message>
    <message>
        <source>line {numbers}</source>
        <translation>第{numbers}行</translation>
    </message>
    <message>
        <source>line {numbers} … ({count} lines)</source>
        <translation>第{numbers}……行（共{count}行）</translation>
    </message>
    <message>
        <source>Reading the sheet</source>
        <translation>正在读取表格</translation>
    </message>
    <message>
        <source>Checking {count} rows</source>
        <translation>正在核对{count}行</translation>
    </message>
    <message>
        <source>Backing up first</source>
        <translation>先做备份</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>There is no mapping “{name}”; there are: {names}.</source>
        <translation>没有导入方案“{name}”，现有：{names}。</translation>
    </message>
    <message>
        <source>There is no mapping “{name}”; leave it out where the headers match.</source>
        <translation>没有导入方案“{name}”；表头能对应时可不填。</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}：{problem}</translation>
    </message>
    <message>
        <source>{field} is empty.</source>
        <translation>“{field}”为空。</translation>
    </message>
    <message>
        <source>A sum of other lines, not a record; it is passed over.</source>
        <translation>合计行，不是记录，已略过。</translation>
    </message>
    <message>
        <source>The header once more; it is passed over.</source>
        <translation>重复的表头，已略过。</translation>
    </message>
    <message>
        <source>Nothing stands in the columns that are taken; it is passed over.</source>
        <translation>所取各列均无内容，已略过。</translation>
    </message>
    <message>
        <source>Personal data kept of one person</source>
        <translation>个人信息查阅</translation>
    </message>
    <message>
        <source>Please give the file a name that ends in .xlsx or .pdf.</source>
        <translation>文件名请以 .xlsx 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号（名称）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>记录项目</translation>
    </message>
    <message>
        <source>As it is kept</source>
        <translation>记录内容</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>查到依据</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>{name} (SHA-256 {sha256})</source>
        <translation>{name}（SHA-256：{sha256}）</translation>
    </message>
    <message>
        <source>Looked for: {who}. Reason: {reason}. Rows found: {rows}.</source>
        <translation>查阅对象：{who}。事由：{reason}。共查到 {rows} 项。</translation>
    </message>
    <message>
        <source>Looked through were the names, phones and contacts of every ledger. Free texts (narrations, feedback) and what stands in attachments are not part of it; the records named here show where they stand.</source>
        <translation>查阅范围：各台账中的姓名、电话和联系人。简要案情、反馈等文字和附件的内容不在本表之内，可按表中编号查看原记录。</translation>
    </message>
    <message>
        <source>Nothing is kept of this person.</source>
        <translation>没有查到此人的个人信息。</translation>
    </message>
    <message>
        <source>The first password is for somebody who may approve; {name} is not among them.</source>
        <translation>首个口令只能设给有审批权的人；{name}不在其中。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复密钥单</translation>
    </message>
    <message>
        <source>Keep sealed. Whoever has this sheet and the records can read all of them.</source>
        <translation>密封保管。拿到此单和记录文件的人，可以看到全部记录。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制作人</translation>
    </message>
    <message>
        <source>The records</source>
        <translation>记录文件</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>1. Recovery key</source>
        <translation>一、恢复密钥</translation>
    </message>
    <message>
        <source>Digits and capitals. 0 is always the digit nought, 1 the digit one; O, I, L and U do not occur.</source>
        <translation>由数字和大写字母组成。0 一律是数字零，1 一律是数字一；不含字母 O、I、L、U。</translation>
    </message>
    <message>
        <source>2. When the password is forgotten</source>
        <translation>二、忘记口令时</translation>
    </message>
    <message>
        <source>(1) Start the program and press “Forgotten password” where it asks for one.</source>
        <translation>（一）打开程序，在输入口令的页面点“忘记口令”。</translation>
    </message>
    <message>
        <source>(2) Type the eight groups above, or read the QR code with a scanner.</source>
        <translation>（二）依次输入上面八组字符，或用扫码枪扫描二维码。</translation>
    </message>
    <message>
        <source>(3) Choose the chief or an administrator and set a new password.</source>
        <translation>（三）选择所长或管理员，设置新口令。</translation>
    </message>
    <message>
        <source>(4) The key on this sheet is then void: seal the new sheet, destroy this one.</source>
        <translation>（四）本单密钥随即作废：将新打印的密钥单密封保管，销毁本单。</translation>
    </message>
    <message>
        <source>3. Where this sheet is kept</source>
        <translation>三、保管要求</translation>
    </message>
    <message>
        <source>(1) In an envelope, its flap sealed with the station&apos;s stamp, at the county bureau; no copy and no photograph stays at the station.</source>
        <translation>（一）装入信封，封口加盖所章，交县公安局保管；所内不留复印件、不拍照留存。</translation>
    </message>
    <message>
        <source>(2) Is the envelope lost or open: Settings, “Access”, “New recovery key …”.</source>
        <translation>（二）信封遗失或被拆开：立即在“系统设置—登录与口令”中“更换恢复密钥”。</translation>
    </message>
    <message>
        <source>(3) Password forgotten and this sheet lost: nobody can read the records, whoever they ask.</source>
        <translation>（三）口令全忘、此单又遗失：任何人（包括软件开发者）都无法再打开记录。</translation>
    </message>
    <message>
        <source>Sealed by (chief)</source>
        <translation>密封人（所长）</translation>
    </message>
    <message>
        <source>Received by (bureau)</source>
        <translation>接收人（县局）</translation>
    </message>
    <message>
        <source>Stamp of the station</source>
        <translation>所章</translation>
    </message>
    <message>
        <source>Date of receipt</source>
        <translation>接收日期</translation>
    </message>
    <message>
        <source>Not into the station&apos;s own folder: whoever takes the records would have the key with them.</source>
        <translation>不能保存在本所记录文件夹内：记录被拿走时，密钥也会一起丢失。</translation>
    </message>
    <message>
        <source>{file} is there already; name another file, nothing was written.</source>
        <translation>{file} 已存在，未写入任何内容，请换一个文件名。</translation>
    </message>
    <message>
        <source>The file could not be written: {file}</source>
        <translation>文件写不进去：{file}</translation>
    </message>
    <message>
        <source>StationDesk diagnostics: versions, settings without names, counts, the state of the records&apos; file, logs. No text of a record, no name, no phone number and no password is in here.</source>
        <translation>所务台诊断文件：版本、不含名称的设置、数量、数据文件的状态和日志。不含任何台账内容、姓名、电话和口令。</translation>
    </message>
    <message>
        <source>{file} is there already; choose another name.</source>
        <translation>{file} 已存在，请换一个文件名。</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>{file} 无法写入：{reason}</translation>
    </message>
    <message>
        <source>“{name}” is damaged or needs too much memory; choose another picture.</source>
        <translation>“{name}”已损坏或所需内存过大，请另选一张。</translation>
    </message>
    <message>
        <source>“{name}” is no picture this program knows; choose a JPG, PNG, BMP, WebP, GIF or TIFF file.</source>
        <translation>“{name}”不是本程序认识的图片，请选择 JPG、PNG、BMP、WebP、GIF 或 TIFF 文件。</translation>
    </message>
    <message>
        <source>“{name}” is an HEIC picture of a phone; send it as JPG, or take a screenshot of it and paste that.</source>
        <translation>“{name}”是手机的 HEIC 照片，请转成 JPG 再选，或截图后粘贴。</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be opened; choose another picture.</source>
        <translation>“{name}”已损坏，无法打开，请另选一张。</translation>
    </message>
    <message>
        <source>“{name}” has {width} × {height} dots, more than a camera takes; choose another picture.</source>
        <translation>“{name}”有 {width}×{height} 个像素，超出相机照片的大小，请另选一张。</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB; a picture may have {most} MB at most.</source>
        <translation>“{name}”有 {size} MB，一张图片最大 {most} MB。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; choose a picture file.</source>
        <translation>“{name}”无法读取，请选择图片文件。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新发现</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>有差异</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未问到</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已在台账</translation>
    </message>
    <message>
        <source>It wants a login; type the name and the password of the cameras and search again.</source>
        <translation>设备要求登录；请填写摄像机的用户名和密码后重新搜索。</translation>
    </message>
    <message>
        <source>It was asked and did not answer in time.</source>
        <translation>已询问，但未在规定时间内应答。</translation>
    </message>
    <message>
        <source>It answered the search, but does not let itself be asked.</source>
        <translation>应答了搜索，但拒绝被询问。</translation>
    </message>
    <message>
        <source>What it answers is no ONVIF; it may be no camera.</source>
        <translation>应答不是 ONVIF 内容，可能不是摄像机。</translation>
    </message>
    <message>
        <source>It answers with an error of its own.</source>
        <translation>设备应答了错误信息。</translation>
    </message>
    <message>
        <source>This PC has no way to it; is the network cable in?</source>
        <translation>本机连不到它；网线插好了吗？</translation>
    </message>
    <message>
        <source>It does not take this login; check the name and the password.</source>
        <translation>设备不接受这个用户名和密码，请核对。</translation>
    </message>
    <message>
        <source>It was found, but could not be asked what it is.</source>
        <translation>已找到，但问不到是什么设备。</translation>
    </message>
    <message>
        <source>Known by its serial no.; its address has changed.</source>
        <translation>按序列号认出，地址已变。</translation>
    </message>
    <message>
        <source>At this address another serial no. is kept; was the device replaced? Compare it on the spot.</source>
        <translation>台账中此地址的序列号与它不同，是否换过设备？请现场核对。</translation>
    </message>
    <message>
        <source>Several devices give serial no. {serial}; it is not taken over. Compare the labels.</source>
        <translation>多台设备报同一序列号 {serial}，不予采用；请核对铭牌。</translation>
    </message>
    <message>
        <source>Its serial no. is that of {first}, its address that of {second}; compare both on the spot.</source>
        <translation>序列号与{first}相同，地址却是{second}的；请现场核对这两台。</translation>
    </message>
    <message>
        <source>{count} cameras are kept at this address; enter by hand which of them it is.</source>
        <translation>台账中有 {count} 台摄像机用此地址，请人工确认是哪一台。</translation>
    </message>
    <message>
        <source>It is the recorder {name}.</source>
        <translation>它是录像机“{name}”。</translation>
    </message>
    <message>
        <source>No network is named in the settings of cameras; until one is, nothing is searched and nothing sent.</source>
        <translation>设置的“摄像机”一栏没有填网段；不填就不搜索，也不发任何请求。</translation>
    </message>
    <message>
        <source>Calling the cameras of {networks} …</source>
        <translation>正在呼叫 {networks} 内的摄像机……</translation>
    </message>
    <message>
        <source>{count} devices answered; asking each what it is …</source>
        <translation>{count} 台设备应答，正在逐台询问……</translation>
    </message>
    <message>
        <source>This PC has no way to {networks}; check the network cable and this PC’s address.</source>
        <translation>本机连不到 {networks}；请检查网线和本机地址。</translation>
    </message>
    <message>
        <source>More devices answered than can be shown; search smaller networks.</source>
        <translation>应答的设备太多，显示不全；请缩小网段再搜。</translation>
    </message>
    <message>
        <source>The search broke off half-way; these devices answered until then.</source>
        <translation>搜索中途断了，以下是断之前应答的设备。</translation>
    </message>
    <message>
        <source>A new record with {count} streams</source>
        <translation>新建档案，{count} 路码流</translation>
    </message>
    <message>
        <source>{field}: {said}</source>
        <translation>{field}：{said}</translation>
    </message>
    <message>
        <source>{field}: {kept} → {said}</source>
        <translation>{field}：{kept} → {said}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{first} {then}</source>
        <translation>{first}{then}</translation>
    </message>
    <message>
        <source>Nothing to fill in</source>
        <translation>与台账一致</translation>
    </message>
    <message>
        <source>Duties of {name}, {period}</source>
        <translation>{name}的值班（{period}）</translation>
    </message>
    <message>
        <source>No roster of {period} is signed yet; have it signed, then save the calendar.</source>
        <translation>{period}的值班表尚未签发；签发后再导出日历。</translation>
    </message>
    <message>
        <source>{name} has no duty in {period}; nothing was saved.</source>
        <translation>{name}在{period}没有值班，未导出。</translation>
    </message>
    <message>
        <source>On duty: {post}</source>
        <translation>值班：{post}</translation>
    </message>
    <message>
        <source>Led by {names}</source>
        <translation>带班：{names}</translation>
    </message>
    <message>
        <source>Together with {names}</source>
        <translation>同班：{names}</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>代{name}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>“{word}” was understood as {name}.</source>
        <translation>“{word}”识别为{name}。</translation>
    </message>
    <message>
        <source>“{word}” may be {names}; please say who it is.</source>
        <translation>“{word}”可能是{names}，请指定。</translation>
    </message>
    <message>
        <source>Nobody is called “{word}”; perhaps it is {names}. Please say who it is.</source>
        <translation>没有叫“{word}”的人，可能是{names}，请指定。</translation>
    </message>
    <message>
        <source>Nobody on the roster is called “{word}”; please say who it is.</source>
        <translation>排班人员中没有“{word}”，请指定。</translation>
    </message>
    <message>
        <source>“{word}” was said to be nobody.</source>
        <translation>已指定“{word}”不是排班人员。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Heading, day or rest</source>
        <translation>表头、日期或休息</translation>
    </message>
    <message>
        <source>A day a line, names under the posts</source>
        <translation>每天一行，岗位列填姓名</translation>
    </message>
    <message>
        <source>People beside days, a mark in each cell</source>
        <translation>人员×日期，格内填标记</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>是哪位？</translation>
    </message>
    <message>
        <source>Which post is it?</source>
        <translation>是哪个岗位？</translation>
    </message>
    <message>
        <source>Above the table; read for the month only.</source>
        <translation>表格上方文字，仅用于识别月份。</translation>
    </message>
    <message>
        <source>No day stands in this line.</source>
        <translation>本行没有日期。</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Not on duty</source>
        <translation>不值班</translation>
    </message>
    <message>
        <source>Whose line it is</source>
        <translation>本行人员</translation>
    </message>
    <message>
        <source>{day} is no such weekday; is it another month or year?</source>
        <translation>{day}不是这个星期几，月份或年份是否有误？</translation>
    </message>
    <message>
        <source>The column “{heading}” holds no duties.</source>
        <translation>“{heading}”列不是值班安排。</translation>
    </message>
    <message>
        <source>Which post is the column “{heading}”?</source>
        <translation>“{heading}”列是哪个岗位？</translation>
    </message>
    <message>
        <source>Which post is the mark “{mark}”?</source>
        <translation>标记“{mark}”是哪个岗位？</translation>
    </message>
    <message>
        <source>No heading stands above it.</source>
        <translation>上方没有表头。</translation>
    </message>
    <message>
        <source>Leave is entered under Leave, with its days and its approval.</source>
        <translation>请假请在“请假”中登记日期和审批。</translation>
    </message>
    <message>
        <source>{day} is not a day of the month that is read.</source>
        <translation>{day}不在所导入的月份内。</translation>
    </message>
    <message>
        <source>{name} stands twice at {post} on {day}.</source>
        <translation>{name}在{day}的{post}上重复。</translation>
    </message>
    <message>
        <source>{name} is not among those who may hold {post}; taken as it stands there.</source>
        <translation>{name}不在{post}的可排人员中，按原表导入。</translation>
    </message>
    <message>
        <source>The cell is damaged in the sheet.</source>
        <translation>该单元格在原表中已损坏。</translation>
    </message>
    <message>
        <source>{name} stands on no roster; taken as it stands there.</source>
        <translation>{name}不在排班人员中，按原表导入。</translation>
    </message>
    <message>
        <source>The sheet does not say which month it is; please choose the month.</source>
        <translation>表中没有写明月份，请选择月份。</translation>
    </message>
    <message>
        <source>No roster was recognised in “{sheet}”: it takes a line for each day with the names under the posts, or a line for each person with a mark under the days.</source>
        <translation>“{sheet}”中没有识别出值班表：应为每天一行、岗位列填姓名，或每人一行、日期列填标记。</translation>
    </message>
    <message>
        <source>Nothing of the sheet was understood as a duty; nothing was begun.</source>
        <translation>表中没有识别出任何值班安排，未生成草稿。</translation>
    </message>
    <message>
        <source>Imported from {file}: {duties} duties; {left} words not taken.</source>
        <translation>从{file}导入：{duties}个班次；{left}处未导入。</translation>
    </message>
    <message>
        <source>The solver cannot be loaded on this PC.</source>
        <translation>本机无法加载排班优化程序。</translation>
    </message>
    <message>
        <source>The roster is not optimised: the solver did not come to its end. It was filled by taking turns; try again, or publish it as it is.</source>
        <translation>本表未经优化：优化程序未能运行完毕，已按轮流方式排出。可重新生成，也可直接发布。</translation>
    </message>
    <message>
        <source>The solver did not come to its end; this is the best roster it had found by then.</source>
        <translation>优化程序未能运行完毕，这是中断前找到的最好排法。</translation>
    </message>
    <message>
        <source>Why there is no roster could not be found out: the solver did not come to its end. Try again.</source>
        <translation>排不出值班表的原因未能查明：优化程序未能运行完毕，请重试。</translation>
    </message>
    <message>
        <source>{file} does not say where the records lie. Run the setup again; the records stay as they are.</source>
        <translation>{file} 中没有写明数据存放位置。请重新运行安装程序，数据不受影响。</translation>
    </message>
    <message>
        <source>The program is new here, but the backup that should come first was not made. {why}</source>
        <translation>程序刚换了版本，但应当先做的备份没有做成。{why}</translation>
    </message>
    <message>
        <source>Version {version} is what runs here already; there is nothing to do.</source>
        <translation>本机已经是 {version} 版，不用更新。</translation>
    </message>
    <message>
        <source>The update is version {version}; {own} runs here, which is newer. Ask the county for the newest.</source>
        <translation>这个更新是 {version} 版，本机的 {own} 版更新。请向县局要最新版本。</translation>
    </message>
    <message>
        <source>The update is for computers of the kind {theirs}; this one is of the kind {own}.</source>
        <translation>这个更新适用于 {theirs} 类型的电脑，本机是 {own} 类型，请换用适合本机的更新。</translation>
    </message>
    <message>
        <source>The update is not signed by the county: {file} is missing. Ask the county for a signed one.</source>
        <translation>更新没有县局签名（缺少 {file}），请向县局要有签名的更新。</translation>
    </message>
    <message>
        <source>The signature of the update does not fit the county&apos;s key: it was changed, or is of somebody else. Do not install it, and tell the county.</source>
        <translation>更新的签名与县局公钥不符：内容被改过，或者不是县局发的。请勿安装，并报告县局。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or missing. Copy the update onto the stick again.</source>
        <translation>“{file}”损坏或缺失，请重新把更新拷到 U 盘。</translation>
    </message>
    <message>
        <source>The update could not be copied to {folder}. Is the disk full?</source>
        <translation>更新无法复制到 {folder}，请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>There is no update in {folder}. It is a folder with the list SHA256SUMS and the setup beside it.</source>
        <translation>{folder} 里没有更新。更新文件夹里应有清单 SHA256SUMS 和安装程序。</translation>
    </message>
    <message>
        <source>The list of the update in {folder} is damaged. Copy the update onto the stick again.</source>
        <translation>{folder} 里的更新清单已损坏，请重新把更新拷到 U 盘。</translation>
    </message>
    <message>
        <source>{folder} cannot be read any more. Plug the stick in again.</source>
        <translation>{folder} 读不出来了，请重新插好 U 盘。</translation>
    </message>
    <message>
        <source>The update is in order, but this system is not updated by a setup: whoever looks after the computer installs the new .deb package. The records stay as they are.</source>
        <translation>更新完好，但本系统不用安装程序更新：请由管理电脑的人安装新的 .deb 软件包，数据不受影响。</translation>
    </message>
    <message>
        <source>The setup was not started, so nothing was changed. Open the program and begin the update again.</source>
        <translation>安装程序没有启动，什么都没有改动。请打开程序重新更新。</translation>
    </message>
    <message>
        <source>Left as it is here, as you decided.</source>
        <translation>按您的选择，保留现有内容。</translation>
    </message>
    <message>
        <source>Changed by somebody else since the preview, so that it was not overwritten; look at it again.</source>
        <translation>预览之后已被他人改动，未予覆盖，请再看一遍。</translation>
    </message>
    <message>
        <source>{file} cannot be written, or its disk is full.</source>
        <translation>{file}无法写入，或磁盘已满。</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Narrowed to: {filters}</source>
        <translation>筛选：{filters}</translation>
    </message>
    <message>
        <source>containing “{text}”</source>
        <translation>含“{text}”</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}：{value}</translation>
    </message>
    <message>
        <source>Written on {at}</source>
        <translation>导出时间：{at}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Nothing is printed of such a period; choose a month, quarter or year.</source>
        <translation>这样的期间没有成套报表，请选择月、季度或年。</translation>
    </message>
    <message>
        <source>{folder} cannot be written to; please choose another folder.</source>
        <translation>无法写入{folder}，请换一个文件夹。</translation>
    </message>
    <message>
        <source>{of} {code} {title}.pdf</source>
        <translation>{of} {code} {title}.pdf</translation>
    </message>
    <message>
        <source>{of} {title}.pdf</source>
        <translation>{of} {title}.pdf</translation>
    </message>
    <message>
        <source>From the command line this computer prints into a folder only; the window prints on paper.</source>
        <translation>本机命令行只能存为PDF，打印请在窗口中进行。</translation>
    </message>
    <message>
        <source>There is no printer “{name}”; this computer has: {names}</source>
        <translation>没有打印机“{name}”；本机有：{names}</translation>
    </message>
    <message>
        <source>The printer “{name}” takes nothing now; switch it on, then print again.</source>
        <translation>打印机“{name}”未就绪，请开机后重新打印。</translation>
    </message>
    <message>
        <source>The printer “{name}” did not take {file}; nothing of it was printed.</source>
        <translation>打印机“{name}”未接收{file}，该份没有打印。</translation>
    </message>
    <message>
        <source>At most {most} rows are copied at once; please export the list to a sheet instead.</source>
        <translation>一次最多复制{most}行，更多请用“导出”。</translation>
    </message>
    <message>
        <source>At most {most} rows are pasted at once; please save them as a file and import it instead.</source>
        <translation>一次最多粘贴{most}行；请另存为文件后导入。</translation>
    </message>
    <message>
        <source>Pasted block</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Filled down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Column {number} of the block</source>
        <translation>粘贴内容第{number}列</translation>
    </message>
    <message>
        <source>{of} all reports.pdf</source>
        <translation>{of} 全部报表.pdf</translation>
    </message>
    <message>
        <source>{of} all reports</source>
        <translation>{of} 全部报表</translation>
    </message>
    <message>
        <source>{file} is no preset of this program; please take the county&apos;s own file.</source>
        <translation>{file} 不是本程序的预设文件，请使用县局下发的文件。</translation>
    </message>
    <message>
        <source>{file} is damaged ({part}); please take a good copy of it.</source>
        <translation>{file} 已损坏（{part}），请换一份完好的文件。</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of the program; please update first.</source>
        <translation>{file} 由较新版本的程序生成，请先更新程序。</translation>
    </message>
    <message>
        <source>{file} is larger than a preset may be ({most} MB).</source>
        <translation>{file} 超过预设文件的上限（{most} MB）。</translation>
    </message>
    <message>
        <source>{file} cannot be opened; is it open in another program?</source>
        <translation>打不开 {file}，是否正被其他程序使用？</translation>
    </message>
    <message>
        <source>{file} has changed while it was read; please open it again.</source>
        <translation>读取时{file}有改动，请重新打开。</translation>
    </message>
</context>
<context>
    <name>patrols</name>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Set out at</source>
        <translation>出发时间</translation>
    </message>
    <message>
        <source>Choose whether it becomes an incident or a hazard.</source>
        <translation>请选择转为警情还是隐患。</translation>
    </message>
    <message>
        <source>Say which category the incident has.</source>
        <translation>请选择警情类别。</translation>
    </message>
    <message>
        <source>Say which kind of hazard it is.</source>
        <translation>请选择隐患类别。</translation>
    </message>
    <message>
        <source>Please choose a finding nothing has come of yet.</source>
        <translation>请选择一条尚未转办的发现。</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Category of the incident</source>
        <translation>警情类别</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>隐患类别</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Note a finding</source>
        <translation>登记发现</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现情况</translation>
    </message>
    <message>
        <source>Make an incident or a hazard of it</source>
        <translation>转为警情或隐患</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the day.</source>
        <translation>“{what}”还没有到，请核对日期。</translation>
    </message>
    <message>
        <source>“{what}” lies before the year 2000; please check the year.</source>
        <translation>“{what}”早于2000年，请核对年份。</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the date and time.</source>
        <translation>“{what}”还没有到，请核对日期和时间。</translation>
    </message>
    <message>
        <source>“{later}” cannot be before “{earlier}” ({time}).</source>
        <translation>“{later}”不能早于“{earlier}”（{time}）。</translation>
    </message>
    <message>
        <source>{name} cannot lead a patrol; choose a police officer or a village auxiliary.</source>
        <translation>{name}不能带队，请选择民警或驻村辅警。</translation>
    </message>
    <message>
        <source>{name} no longer serves; please choose somebody else.</source>
        <translation>{name}已不在岗，请另选他人。</translation>
    </message>
    <message>
        <source>“{unit}” stands there twice; please leave one.</source>
        <translation>“{unit}”重复填写，请保留一个。</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>The agreement has ended; sign a new one.</source>
        <translation>协议已终止，请重新签订。</translation>
    </message>
    <message>
        <source>Say with whom the agreement is.</source>
        <translation>请填写协议对方。</translation>
    </message>
    <message>
        <source>A renewal ends later than {day}.</source>
        <translation>续签后的有效期须晚于{day}。</translation>
    </message>
    <message>
        <source>It cannot end before the day of signing ({day}).</source>
        <translation>终止日期不能早于签订日期（{day}）。</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>With</source>
        <translation>协议对方</translation>
    </message>
    <message>
        <source>neighbouring station, county or town</source>
        <translation>相邻派出所、县或乡镇</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Stretch of boundary</source>
        <translation>交界地段</translation>
    </message>
    <message>
        <source>Contact there</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Our contact</source>
        <translation>我方联系人</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定事项</translation>
    </message>
    <message>
        <source>Second contact there</source>
        <translation>对方第二联系人</translation>
    </message>
    <message>
        <source>Second telephone</source>
        <translation>第二联系电话</translation>
    </message>
    <message>
        <source>Remind so many days before</source>
        <translation>提前提醒天数</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新协议</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续签</translation>
    </message>
    <message>
        <source>End the agreement</source>
        <translation>终止协议</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible and keeps its number.</source>
        <translation>记录将永久作废，仍可查看并保留编号。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{name} already has {count} night patrols in {month}; one a month is the custom: {which}.</source>
        <translation>{name}在{month}已有{count}次夜巡，通常每月一次：{which}。</translation>
    </message>
    <message>
        <source>A joint patrol names at least one other unit; please add it.</source>
        <translation>联合巡逻至少要有一个其他单位，请填写参加单位。</translation>
    </message>
    <message>
        <source>Kind of patrol</source>
        <translation>巡逻类型</translation>
    </message>
    <message>
        <source>Somebody took part: our own station, or at least one other unit.</source>
        <translation>请勾选本所参加，或填写至少一个其他单位。</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Other units</source>
        <translation>其他单位</translation>
    </message>
    <message>
        <source>People in all</source>
        <translation>总人数</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Organised by</source>
        <translation>组织人</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Enter as an activity</source>
        <translation>登记为联合活动</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>带队人</translation>
    </message>
    <message>
        <source>police officer or village auxiliary</source>
        <translation>民警或驻村辅警</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Key places</source>
        <translation>重点部位</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Units taking part</source>
        <translation>参加单位</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>联动类型</translation>
    </message>
    <message>
        <source>Plan a patrol</source>
        <translation>安排巡逻</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>修改安排</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Signed in at</source>
        <translation>签到时间</translation>
    </message>
    <message>
        <source>Signed out at</source>
        <translation>签退时间</translation>
    </message>
    <message>
        <source>Say who has signed in.</source>
        <translation>请填写签到人员。</translation>
    </message>
    <message>
        <source>{name} has already signed in at {time}.</source>
        <translation>{name}已于{time}签到。</translation>
    </message>
    <message>
        <source>{name} has not signed in; sign in first.</source>
        <translation>{name}尚未签到，请先签到。</translation>
    </message>
    <message>
        <source>{name} has already signed out at {time}.</source>
        <translation>{name}已于{time}签退。</translation>
    </message>
    <message>
        <source>Please choose one of those who signed in.</source>
        <translation>请从已签到人员中选择。</translation>
    </message>
    <message>
        <source>Begun at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>The duty day {day} is over; enter its rounds as past rounds instead of planning them.</source>
        <translation>{day} 值班日已过，不能再安排，请补登巡查。</translation>
    </message>
    <message>
        <source>Every round of the duty day {day} is planned already; further ones are simply begun.</source>
        <translation>{day} 值班日的巡查已全部安排；要加巡，直接开始巡查即可。</translation>
    </message>
    <message>
        <source>Choose the cameras that were viewed.</source>
        <translation>请选择已查看的摄像机。</translation>
    </message>
    <message>
        <source>These cameras are ticked already; choose others.</source>
        <translation>这些摄像机已经登记查看，请选择其他的。</translation>
    </message>
    <message>
        <source>Choose the cameras of the round.</source>
        <translation>请选择本次巡查的摄像机。</translation>
    </message>
    <message>
        <source>No camera is ticked as viewed yet; tick those that were.</source>
        <translation>还没有登记查看任何摄像机，请先登记。</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>巡逻情况</translation>
    </message>
    <message>
        <source>Police officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>轮巡</translation>
    </message>
    <message>
        <source>Cameras to view</source>
        <translation>应查看摄像机</translation>
    </message>
    <message>
        <source>Begin a round</source>
        <translation>开始巡查</translation>
    </message>
    <message>
        <source>Plan the rounds of a duty day</source>
        <translation>安排值班日巡查</translation>
    </message>
    <message>
        <source>Past round</source>
        <translation>补登巡查</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Tick cameras</source>
        <translation>登记查看</translation>
    </message>
    <message>
        <source>Cameras viewed</source>
        <translation>已查看摄像机</translation>
    </message>
    <message>
        <source>All others of the list as well</source>
        <translation>其余摄像机也已查看</translation>
    </message>
    <message>
        <source>End the round</source>
        <translation>结束巡查</translation>
    </message>
    <message>
        <source>Suspects handed over</source>
        <translation>移交嫌疑人数</translation>
    </message>
    <message>
        <source>Past patrol</source>
        <translation>补登巡逻</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>End the patrol</source>
        <translation>结束巡逻</translation>
    </message>
    <message>
        <source>Did not take place</source>
        <translation>未开展</translation>
    </message>
    <message>
        <source>Correct a signature</source>
        <translation>更正签到签退</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Our station took part</source>
        <translation>本所参加</translation>
    </message>
    <message>
        <source>Incident behind it</source>
        <translation>对应警情</translation>
    </message>
    <message>
        <source>Unit taking part</source>
        <translation>参加单位</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Start of the mechanism</source>
        <translation>机制启动</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>启动人</translation>
    </message>
    <message>
        <source>Unit that started it</source>
        <translation>启动单位</translation>
    </message>
    <message>
        <source>The agreement was not in force on that day ({first} to {last}).</source>
        <translation>当日不在协议有效期内（{first}至{last}）。</translation>
    </message>
    <message>
        <source>Say which posts were called.</source>
        <translation>请填写调集了哪些警务站或单位。</translation>
    </message>
    <message>
        <source>Say which unit started the mechanism.</source>
        <translation>请填写由哪个单位启动。</translation>
    </message>
    <message>
        <source>Please choose one that has not been ended yet.</source>
        <translation>请选择一次尚未结束的启动。</translation>
    </message>
    <message>
        <source>{unit}, started {time}</source>
        <translation>{unit}，{time}启动</translation>
    </message>
    <message>
        <source>Start the mechanism</source>
        <translation>启动联动</translation>
    </message>
    <message>
        <source>Posts called</source>
        <translation>调集单位</translation>
    </message>
    <message>
        <source>Others called</source>
        <translation>其他调集力量</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>Start a boundary agreement</source>
        <translation>启动边界协议联动</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>End what was started</source>
        <translation>结束联动</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Duty day</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Not missed</source>
        <translation>未缺巡</translation>
    </message>
    <message>
        <source>By a team</source>
        <translation>有队伍</translation>
    </message>
    <message>
        <source>Something found</source>
        <translation>有发现</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Night patrol</source>
        <translation>夜巡</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划参加</translation>
    </message>
    <message>
        <source>Off the plan</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Window from</source>
        <translation>时段起</translation>
    </message>
    <message>
        <source>Window until</source>
        <translation>时段止</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>查看数</translation>
    </message>
    <message>
        <source>Video patrols</source>
        <translation>视频巡查</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>巡查人</translation>
    </message>
    <message>
        <source>Seen on video</source>
        <translation>视频发现</translation>
    </message>
    <message>
        <source>Without a result</source>
        <translation>无结果</translation>
    </message>
    <message>
        <source>Something came of it</source>
        <translation>已转出</translation>
    </message>
    <message>
        <source>Record made of it</source>
        <translation>转成的记录</translation>
    </message>
    <message>
        <source>Handling of a clue</source>
        <translation>线索办理</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>A clue cannot be handled before the day it was received ({day}).</source>
        <translation>办理日期不能早于收到日期（{day}）。</translation>
    </message>
    <message>
        <source>Say to whom the clue is handed.</source>
        <translation>请填写移交单位。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>the matter; no names, numbers or faces of persons</source>
        <translation>只写事情，不写个人姓名、号码</translation>
    </message>
    <message>
        <source>Kind of clue</source>
        <translation>线索类别</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>提供人</translation>
    </message>
    <message>
        <source>of our own people only</source>
        <translation>仅限本所队伍人员</translation>
    </message>
    <message>
        <source>New clue</source>
        <translation>新线索</translation>
    </message>
    <message>
        <source>Note the check</source>
        <translation>登记核查</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Proved true</source>
        <translation>查实</translation>
    </message>
    <message>
        <source>The day of signing lies in the future; please check it.</source>
        <translation>签订日期还没有到，请核对。</translation>
    </message>
    <message>
        <source>“Valid until” cannot be before the day of signing ({day}).</source>
        <translation>“有效期至”不能早于签订日期（{day}）。</translation>
    </message>
    <message>
        <source>Who approves an access cannot handle it as well; please name somebody else.</source>
        <translation>批准人和经办人不能是同一人，请改选。</translation>
    </message>
    <message>
        <source>The end must come after the start.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>Footage after the time of access cannot have been looked at.</source>
        <translation>调阅时还没有的录像无法调阅，请核对止时间。</translation>
    </message>
    <message>
        <source>Say the number of the medium the copy is on.</source>
        <translation>请填写复制所用介质的编号。</translation>
    </message>
    <message>
        <source>There is a medium only where a copy was made; please leave it empty.</source>
        <translation>只有复制才有介质编号，请留空。</translation>
    </message>
    <message>
        <source>Choose the cameras, or name the place whose footage it was.</source>
        <translation>请选择摄像机，或填写录像所在地点。</translation>
    </message>
    <message>
        <source>A patrol lasts {most} hours at most; please check the days.</source>
        <translation>一次巡逻最长{most}小时，请核对日期。</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}小时{minutes}分钟</translation>
    </message>
    <message>
        <source>The patrol has not set out yet; record its start first.</source>
        <translation>巡逻尚未出发，请先登记出发。</translation>
    </message>
    <message>
        <source>The patrol is under way; record its end.</source>
        <translation>巡逻正在进行，请登记结束。</translation>
    </message>
    <message>
        <source>The patrol did not take place; plan another one.</source>
        <translation>本次巡逻未开展，请另行安排。</translation>
    </message>
    <message>
        <source>The patrol is over; add what was found, or void it.</source>
        <translation>巡逻已结束，可补登发现或作废。</translation>
    </message>
    <message>
        <source>Note only</source>
        <translation>仅记录</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>转警情</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>转隐患</translation>
    </message>
    <message>
        <source>The clue is settled; register what is new as another one.</source>
        <translation>线索已办结，新情况请另行登记。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工作类型</translation>
    </message>
    <message>
        <source>As</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>empty: the person&apos;s own</source>
        <translation>空：本人所在村</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>用时（分钟）</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>宣传内容</translation>
    </message>
    <message>
        <source>Accessed at</source>
        <translation>调阅时间</translation>
    </message>
    <message>
        <source>Returned at</source>
        <translation>归还时间</translation>
    </message>
    <message>
        <source>Say who looked at the footage; the law asks for the name.</source>
        <translation>请填写调阅人姓名，法规要求登记。</translation>
    </message>
    <message>
        <source>Say from which unit they come; the law asks for the unit.</source>
        <translation>请填写调阅人单位，法规要求登记。</translation>
    </message>
    <message>
        <source>The medium has already come back.</source>
        <translation>介质已经归还。</translation>
    </message>
    <message>
        <source>Nothing was lent: the footage was only viewed.</source>
        <translation>只是查看，没有复制介质，不用归还。</translation>
    </message>
    <message>
        <source>{camera} keeps its footage {days} days; it may be overwritten by now.</source>
        <translation>{camera}录像保存{days}天，可能已被覆盖。</translation>
    </message>
    <message>
        <source>Unit of the applicant</source>
        <translation>调阅单位</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>调阅人</translation>
    </message>
    <message>
        <source>Id or police number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Second applicant</source>
        <translation>调阅人二</translation>
    </message>
    <message>
        <source>Second id or police number</source>
        <translation>证件号二</translation>
    </message>
    <message>
        <source>No. of the legal document</source>
        <translation>法律文书号</translation>
    </message>
    <message>
        <source>Reason and content</source>
        <translation>事由和内容</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Place, where it is no camera of ours</source>
        <translation>地点（非本所摄像机）</translation>
    </message>
    <message>
        <source>Footage from</source>
        <translation>录像起</translation>
    </message>
    <message>
        <source>Footage until</source>
        <translation>录像止</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>No. of the medium</source>
        <translation>介质编号</translation>
    </message>
    <message>
        <source>To be returned by</source>
        <translation>应归还日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>somebody else than who approved</source>
        <translation>不能与批准人相同</translation>
    </message>
    <message>
        <source>Register an access</source>
        <translation>调阅登记</translation>
    </message>
    <message>
        <source>Medium returned</source>
        <translation>介质归还</translation>
    </message>
    <message>
        <source>empty: the whole township</source>
        <translation>空：全镇</translation>
    </message>
    <message>
        <source>People reached</source>
        <translation>覆盖人数</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>宣传人</translation>
    </message>
    <message>
        <source>New work log</source>
        <translation>新工作记录</translation>
    </message>
    <message>
        <source>New publicity</source>
        <translation>新宣传</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>联合</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Led to by an incident</source>
        <translation>由警情引起</translation>
    </message>
    <message>
        <source>Counted as a patrol</source>
        <translation>已按巡逻统计</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Started, times</source>
        <translation>启动次数</translation>
    </message>
    <message>
        <source>Boundary agreements</source>
        <translation>边界协议</translation>
    </message>
    <message>
        <source>About to expire</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Mechanism started</source>
        <translation>启动联动</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Clues</source>
        <translation>线索</translation>
    </message>
    <message>
        <source>Village work</source>
        <translation>村级工作</translation>
    </message>
    <message>
        <source>Seven roles</source>
        <translation>七大员</translation>
    </message>
    <message>
        <source>Six roles</source>
        <translation>六员</translation>
    </message>
    <message>
        <source>Publicity</source>
        <translation>宣传</translation>
    </message>
    <message>
        <source>Patrol today: {route}, from {time}</source>
        <translation>今日巡逻：{route}，{time}开始</translation>
    </message>
    <message>
        <source>Record the end of the patrol: {route}, from {time}</source>
        <translation>登记巡逻结束：{route}，{time}开始</translation>
    </message>
    <message>
        <source>Did it take place? {route}, from {time}</source>
        <translation>巡逻是否开展？{route}，{time}开始</translation>
    </message>
    <message>
        <source>Renew or end the agreement with {party}</source>
        <translation>与{party}的协议到期，请续签或终止</translation>
    </message>
    <message>
        <source>Check the clue of {day}</source>
        <translation>核查{day}的线索</translation>
    </message>
    <message>
        <source>{count} missed this month</source>
        <translation>本月缺巡{count}次</translation>
    </message>
    <message>
        <source>Patrols today</source>
        <translation>今日巡逻</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Starts of the mechanism</source>
        <translation>历次启动</translation>
    </message>
    <message>
        <source>Why it did not take place</source>
        <translation>未开展原因</translation>
    </message>
    <message>
        <source>To set out</source>
        <translation>待出发</translation>
    </message>
    <message>
        <source>Done after {took}</source>
        <translation>结束，历时{took}</translation>
    </message>
    <message>
        <source>Signed in; not the first night this month</source>
        <translation>已签到（本月非首次夜巡）</translation>
    </message>
    <message>
        <source>Planned; not the first night this month</source>
        <translation>计划参加（本月非首次夜巡）</translation>
    </message>
    <message>
        <source>Entered as an activity</source>
        <translation>同时登记为活动</translation>
    </message>
    <message>
        <source>The patrol</source>
        <translation>巡逻情况</translation>
    </message>
    <message>
        <source>Sign-in and sign-out</source>
        <translation>签到签退</translation>
    </message>
    <message>
        <source>Sheet of this agreement</source>
        <translation>协议登记表</translation>
    </message>
    <message>
        <source>Print telephones in full</source>
        <translation>打印完整电话</translation>
    </message>
    <message>
        <source>Joint work and patrols</source>
        <translation>联合处置与巡防工作情况</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>工作小结</translation>
    </message>
    <message>
        <source>Night patrol rota</source>
        <translation>夜间义务巡逻轮值表</translation>
    </message>
    <message>
        <source>Patrol sheet</source>
        <translation>巡逻登记表</translation>
    </message>
    <message>
        <source>Patrol {number} of that day stands already: {route}. If this is the same, choose it under “{field}”, so that it counts once.</source>
        <translation>当天已登记巡逻{number}：{route}。如是同一次，请在“{field}”中选上，统计时只计一次。</translation>
    </message>
    <message>
        <source>Counted with patrol {number}, not again.</source>
        <translation>已随巡逻{number}统计，不重复计。</translation>
    </message>
    <message>
        <source>That patrol was on {day}; choose one of the day of the activity.</source>
        <translation>该次巡逻是{day}的，请选活动当天的巡逻。</translation>
    </message>
    <message>
        <source>Belongs to patrol</source>
        <translation>所属巡逻</translation>
    </message>
    <message>
        <source>the same walk entered twice counts once</source>
        <translation>同一次巡逻只计一次</translation>
    </message>
    <message>
        <source>It cannot have been found before {day}; please check the time.</source>
        <translation>发现时间不能早于{day}，请核对。</translation>
    </message>
    <message>
        <source>Camera viewed</source>
        <translation>已查看摄像机</translation>
    </message>
    <message>
        <source>Seen at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Choose whether it becomes an incident, a hazard or a camera fault.</source>
        <translation>请选择转为警情、隐患还是摄像机故障。</translation>
    </message>
    <message>
        <source>Something came of this finding already; open it there.</source>
        <translation>该发现已转出，请到转出的记录中处理。</translation>
    </message>
    <message>
        <source>Say how it was solved from the room.</source>
        <translation>请填写远程处置的结果。</translation>
    </message>
    <message>
        <source>What somebody was sent for or called to repair is not solved remotely.</source>
        <translation>派警或报修的，不算远程处置。</translation>
    </message>
    <message>
        <source>It was seen after the end of the round; please check the time.</source>
        <translation>发现时间晚于巡查结束时间，请核对。</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>故障类型</translation>
    </message>
    <message>
        <source>Solved remotely</source>
        <translation>远程处置</translation>
    </message>
    <message>
        <source>Something seen</source>
        <translation>登记发现</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>问题类型</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>发现情况</translation>
    </message>
    <message>
        <source>the matter; no names, faces or plates</source>
        <translation>只写事情，不写姓名、人脸、车牌</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>截图照片</translation>
    </message>
    <message>
        <source>Note the result</source>
        <translation>登记结果</translation>
    </message>
    <message>
        <source>Make something of it</source>
        <translation>转警情、隐患或报修</translation>
    </message>
    <message>
        <source>Viewed at</source>
        <translation>查看时间</translation>
    </message>
    <message>
        <source>Round of video patrol</source>
        <translation>视频巡查</translation>
    </message>
    <message>
        <source>A round of video patrol lasts {most} hours at most; please check the times.</source>
        <translation>一次视频巡查最长{most}小时，请核对时间。</translation>
    </message>
    <message>
        <source>The police officer and the auxiliary must be two people; please name another auxiliary.</source>
        <translation>民警和辅警须是两个人，请改选辅警。</translation>
    </message>
    <message>
        <source>The round has not begun yet; record its start first.</source>
        <translation>本次巡查还没有开始，请先登记开始。</translation>
    </message>
    <message>
        <source>The round is under way; record its end.</source>
        <translation>本次巡查正在进行，请登记结束。</translation>
    </message>
    <message>
        <source>The round was missed; enter another one.</source>
        <translation>本次巡查已记为缺巡，请另行登记。</translation>
    </message>
    <message>
        <source>The round is over; add what was found, or void it.</source>
        <translation>本次巡查已结束，可补登发现或作废。</translation>
    </message>
    <message>
        <source>{name} is no police officer; a round is signed by an officer and an auxiliary.</source>
        <translation>{name}不是民警；视频巡查由一名民警和一名辅警共同署名。</translation>
    </message>
    <message>
        <source>{name} is no auxiliary; a round is signed by an officer and an auxiliary.</source>
        <translation>{name}不是辅警；视频巡查由一名民警和一名辅警共同署名。</translation>
    </message>
    <message>
        <source>Say which kind of fault it is.</source>
        <translation>请选择故障类型。</translation>
    </message>
    <message>
        <source>Footage access</source>
        <translation>录像调阅</translation>
    </message>
    <message>
        <source>To come back</source>
        <translation>待归还</translation>
    </message>
    <message>
        <source>Overdue to come back</source>
        <translation>逾期未还</translation>
    </message>
    <message>
        <source>Register of footage access</source>
        <translation>调阅登记簿</translation>
    </message>
    <message>
        <source>Print applicants in full</source>
        <translation>完整打印调阅人和证件号</translation>
    </message>
    <message>
        <source>Video patrol from {time}</source>
        <translation>视频巡查，{time}起</translation>
    </message>
    <message>
        <source>End the round of video patrol begun at {time}</source>
        <translation>视频巡查{time}开始，请登记结束</translation>
    </message>
    <message>
        <source>Video patrol missed? Window from {time}</source>
        <translation>视频巡查是否漏巡？时段{time}起</translation>
    </message>
    <message>
        <source>Video patrol of {day}: {had} of {wanted} rounds so far</source>
        <translation>{day} 视频巡查应{wanted}次，只登记{had}次</translation>
    </message>
    <message>
        <source>Footage medium {medium} to come back from {unit}</source>
        <translation>录像介质{medium}待{unit}归还</translation>
    </message>
    <message>
        <source>{count} missed so far today</source>
        <translation>今日已缺{count}次</translation>
    </message>
    <message>
        <source>Video patrols today</source>
        <translation>今日视频巡查</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Not viewed</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>To view</source>
        <translation>待查看</translation>
    </message>
    <message>
        <source>The round</source>
        <translation>本次巡查</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Record of video patrol</source>
        <translation>视频巡查记录</translation>
    </message>
</context>
<context>
    <name>patrols/agreement</name>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
</context>
<context>
    <name>patrols/clue</name>
    <message>
        <source>To check</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已办结</translation>
    </message>
</context>
<context>
    <name>patrols/footage</name>
    <message>
        <source>Viewed</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>patrols/report</name>
    <message>
        <source>{station}: boundary agreement with {party}</source>
        <translation>{station}与{party}平安边界协议</translation>
    </message>
    <message>
        <source>Voided: {reason}</source>
        <translation>已作废：{reason}</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>协议内容</translation>
    </message>
    <message>
        <source>Stretch of boundary</source>
        <translation>交界地段</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>约定事项</translation>
    </message>
    <message>
        <source>With</source>
        <translation>协议对方</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Contact there</source>
        <translation>对方联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Second contact</source>
        <translation>对方第二联系人</translation>
    </message>
    <message>
        <source>Second telephone</source>
        <translation>第二联系电话</translation>
    </message>
    <message>
        <source>Our contact</source>
        <translation>我方联系人</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>启动时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>启动单位及人员</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>联动类型</translation>
    </message>
    <message>
        <source>Posts called</source>
        <translation>调集单位</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Starts of the mechanism</source>
        <translation>联动启动记录</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This period has not begun yet; please choose one up to today.</source>
        <translation>统计期尚未开始，请选择截至今天的统计期。</translation>
    </message>
    <message>
        <source>{station}: joint work and patrols</source>
        <translation>{station}联合处置与巡防工作情况</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>(no area)</source>
        <translation>（未分片区）</translation>
    </message>
    <message>
        <source>Joint work</source>
        <translation>联合处置</translation>
    </message>
    <message>
        <source>Night patrols</source>
        <translation>夜间巡逻</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>By area</source>
        <translation>按片区</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>工作小结</translation>
    </message>
    <message>
        <source>In this period units handled {handled} calls jointly, put out {fires} forest fires, walked {patrols} joint patrols and dissuaded {dissuaded} times: {total} in all. The mechanism of boundary agreements was started {started} times.</source>
        <translation>本期联合处置{handled}起、扑救山火{fires}起、联合巡逻{patrols}次、防溺水劝导{dissuaded}次，合计{total}起（次）。启动边界协议联动{started}次。</translation>
    </message>
    <message>
        <source>Nothing was done jointly in this period.</source>
        <translation>本期无联合处置和联动。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年同期</translation>
    </message>
    <message>
        <source>Year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>{source}: kept since {day}, none of {against} before that is counted.</source>
        <translation>{source}台账自{day}起登记，{against}的数不含此前的{source}。</translation>
    </message>
    <message>
        <source>Check: {sums} = {total}.</source>
        <translation>核对：{sums} = {total}。</translation>
    </message>
    <message>
        <source>{patrols} night patrols took place, {by_teams} of them by {teams} teams, with {people} participants and {hours} hours; {missed} were missed. Night patrols found {hazards} hazards, patrols {incidents} incidents; {caught} suspects were handed over.</source>
        <translation>开展夜巡{patrols}次，其中{teams}支义务巡逻队夜巡{by_teams}次；参加{people}人次，累计{hours}小时，缺巡{missed}次。夜巡发现隐患{hazards}处，巡逻发现警情{incidents}起，移交嫌疑人{caught}名。</translation>
    </message>
    <message>
        <source>No night patrol took place in this period.</source>
        <translation>本期无夜间巡逻。</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>其中联合</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>其中夜巡</translation>
    </message>
    <message>
        <source>Activities, times</source>
        <translation>活动次数</translation>
    </message>
    <message>
        <source>{station}: register of footage access</source>
        <translation>{station}视频图像信息调阅登记簿</translation>
    </message>
    <message>
        <source>Kept under the Regulations on Public Security Video Systems (State Council decree 799), art. 16(2): reason, content, person and unit of every access; by the calendar day of the access, voided entries included.</source>
        <translation>依据《公共安全视频图像信息系统管理条例》（国务院令第799号）第十六条第二项登记每次调阅的事由、内容、人员和单位；按调阅的自然日统计，含作废。</translation>
    </message>
    <message>
        <source>Struck through: voided; the number stays.</source>
        <translation>划线为已作废，编号保留。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>调阅时间</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>调阅单位</translation>
    </message>
    <message>
        <source>Applicants and id</source>
        <translation>调阅人及证件号</translation>
    </message>
    <message>
        <source>Legal document</source>
        <translation>法律文书号</translation>
    </message>
    <message>
        <source>Reason and content</source>
        <translation>事由和内容</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>摄像机</translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>录像时段</translation>
    </message>
    <message>
        <source>Way, medium</source>
        <translation>方式、介质</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Accesses</source>
        <translation>调阅次数</translation>
    </message>
    <message>
        <source>Copies among them</source>
        <translation>其中复制</translation>
    </message>
    <message>
        <source>Media to come back</source>
        <translation>待归还介质</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Calls handled jointly</source>
        <translation>联合处置</translation>
    </message>
    <message>
        <source>Forest fires put out</source>
        <translation>扑救山火</translation>
    </message>
    <message>
        <source>Joint patrols</source>
        <translation>联合巡逻</translation>
    </message>
    <message>
        <source>Dissuasions</source>
        <translation>防溺水劝导</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Patrols</source>
        <translation>巡逻</translation>
    </message>
    <message>
        <source>Counting rule: calls by the way of the monthly analysis, joint when two different units took part, forest fires apart; patrols that took place, by the duty day they start on; activities by their day and times, what came of a call and a joint patrol that stands as a patrol not counted again; voided records do not count.</source>
        <translation>统计口径：警情同月报口径，两个以上不同单位参与的为联合处置，山火单列；巡逻按开始时所属值班日统计已完成的；活动按日期累计次数，由警情引起的和已按巡逻统计的联合巡逻不重复计；作废记录不计。</translation>
    </message>
    <message>
        <source>{station}: volunteer night patrols</source>
        <translation>{station}夜间义务巡逻轮值表</translation>
    </message>
    <message>
        <source>Volunteer night patrols, each on the day it starts; missed and voided ones are left out.</source>
        <translation>统计口径：夜间义务巡逻列在开始当日；缺巡、作废的不列。</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>More than one night: {names}.</source>
        <translation>本期超过一次的：{names}。</translation>
    </message>
    <message>
        <source>No volunteer has more than one night.</source>
        <translation>义警每人不超过一次。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>带队人</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>{begin}–{end}</source>
        <translation>{begin}—{end}</translation>
    </message>
    <message>
        <source>{begin}–{end} next day</source>
        <translation>{begin}—次日{end}</translation>
    </message>
    <message>
        <source>{station}: patrol sheet</source>
        <translation>{station}巡逻登记表</translation>
    </message>
    <message>
        <source>Key places</source>
        <translation>重点部位</translation>
    </message>
    <message>
        <source>Units taking part</source>
        <translation>参加单位</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>巡逻情况</translation>
    </message>
    <message>
        <source>Kind of patrol</source>
        <translation>巡逻类型</translation>
    </message>
    <message>
        <source>Duty day</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>Planned from</source>
        <translation>计划开始</translation>
    </message>
    <message>
        <source>Planned until</source>
        <translation>计划结束</translation>
    </message>
    <message>
        <source>Set out</source>
        <translation>出发时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>历时</translation>
    </message>
    <message>
        <source>Suspects handed over</source>
        <translation>移交嫌疑人数</translation>
    </message>
    <message>
        <source>Seq.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind of person</source>
        <translation>人员类型</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>签退</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Sign-in and sign-out</source>
        <translation>签到签退</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现情况</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>巡逻发现</translation>
    </message>
    <message>
        <source>{station}: record of video patrol</source>
        <translation>{station}视频巡查记录</translation>
    </message>
    <message>
        <source>In this period {rounds} rounds of video patrol took place of {wanted} wanted, {missing} are missing; {cameras} cameras were viewed and {found} problems seen.</source>
        <translation>本期开展视频巡查{rounds}次，应巡查{wanted}次，缺{missing}次；查看摄像机{cameras}路，发现问题{found}件。</translation>
    </message>
    <message>
        <source>Through video patrol {solved} problems were solved remotely; {incidents} became incidents, {hazards} hazards and {faults} camera faults.</source>
        <translation>通过视频巡查远程处置问题{solved}件；转警情{incidents}件，转隐患{hazards}件，转摄像机报修{faults}件。</translation>
    </message>
    <message>
        <source>No video patrol took place in this period.</source>
        <translation>本期未开展视频巡查。</translation>
    </message>
    <message>
        <source>Counting rule: rounds that took place, by their duty day; wanted are {rounds} a duty day by the station&apos;s setting, from the first round kept, windows not over yet left out; what was seen counts on the duty day of its round; solved remotely means from the room, with a result, nobody sent; voided records do not count.</source>
        <translation>统计口径：按值班日统计已开展的巡查；应巡查次数按本所设定每个值班日{rounds}次，自首次登记起算，未结束的时段不计；发现的问题按所在巡查的值班日统计；远程处置指不派人、在指挥室处置并有结果的；作废的不计。</translation>
    </message>
    <message>
        <source>Begun–ended</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Police officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliary</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>查看数</translation>
    </message>
    <message>
        <source>What was seen and done</source>
        <translation>发现及处置</translation>
    </message>
    <message>
        <source>Solved remotely</source>
        <translation>远程处置</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{time} {camera}: {what} → {action}{result}</source>
        <translation>{time} {camera}：{what}→{action}{result}</translation>
    </message>
    <message>
        <source>, {result}</source>
        <translation>，{result}</translation>
    </message>
    <message>
        <source>Rounds listed: {all}; done {done}, missed {missed}, open {open}.</source>
        <translation>共{all}次：已开展{done}次，缺巡{missed}次，未结束或未登记{open}次。</translation>
    </message>
</context>
<context>
    <name>patrols/state</name>
    <message>
        <source>Planned</source>
        <translation>待开展</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>缺巡</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>patrols/video</name>
    <message>
        <source>Note only</source>
        <translation>仅记录</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>警情</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Camera fault</source>
        <translation>摄像机故障</translation>
    </message>
</context>
<context>
    <name>premises</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>检查间隔</translation>
    </message>
    <message>
        <source>As its kind when left empty</source>
        <translation>不填按类型</translation>
    </message>
    <message>
        <source>Our officer</source>
        <translation>责任民警</translation>
    </message>
    <message>
        <source>New protected unit</source>
        <translation>列入内保单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Put on the list again</source>
        <translation>重新列入</translation>
    </message>
    <message>
        <source>Why it was taken off the list</source>
        <translation>移出原因</translation>
    </message>
    <message>
        <source>The hazard found</source>
        <translation>发现的隐患</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>隐患类别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What is dangerous</source>
        <translation>隐患情况</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Two or more</source>
        <translation>两人以上</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查内容</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Last checked on</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Dangerous, yet let</source>
        <translation>危房在租</translation>
    </message>
    <message>
        <source>Letter expired</source>
        <translation>责任书过期</translation>
    </message>
    <message>
        <source>Letter about to expire</source>
        <translation>责任书将到期</translation>
    </message>
    <message>
        <source>No letter</source>
        <translation>未签责任书</translation>
    </message>
    <message>
        <source>No plate</source>
        <translation>未挂牌</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待检查</translation>
    </message>
    <message>
        <source>Letter in force</source>
        <translation>责任书有效</translation>
    </message>
    <message>
        <source>Import no.</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Rental houses</source>
        <translation>出租房屋</translation>
    </message>
    <message>
        <source>Changed by import no.</source>
        <translation>被导入批次更改</translation>
    </message>
    <message>
        <source>Why it is no longer let</source>
        <translation>停租原因</translation>
    </message>
    <message>
        <source>Earlier letter</source>
        <translation>历次责任书</translation>
    </message>
    <message>
        <source>Responsibility letter</source>
        <translation>治安责任书</translation>
    </message>
    <message>
        <source>Letter no.</source>
        <translation>责任书编号</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>The next one when left empty</source>
        <translation>不填则自动编号</translation>
    </message>
    <message>
        <source>One year when left empty</source>
        <translation>不填为一年</translation>
    </message>
    <message>
        <source>Plate no.</source>
        <translation>门牌编号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>The same house stands in an earlier row of the sheet.</source>
        <translation>表中前面已有同一房屋。</translation>
    </message>
    <message>
        <source>Plate “{plate}” stands in an earlier row of the sheet.</source>
        <translation>表中前面已有门牌“{plate}”。</translation>
    </message>
    <message>
        <source>Plate “{plate}” hangs at {number}; please correct the sheet.</source>
        <translation>门牌“{plate}”已挂在{number}，请更正表格。</translation>
    </message>
    <message>
        <source>Already in the ledger as {number}, unchanged.</source>
        <translation>台账中已有（{number}），内容相同。</translation>
    </message>
    <message>
        <source>Entered here as {number}; the sheet does not overwrite it.</source>
        <translation>本所已登记为{number}，不以表格覆盖。</translation>
    </message>
    <message>
        <source>{number} is no longer let; take letting up again there.</source>
        <translation>{number}已停租，请在原记录中恢复出租。</translation>
    </message>
    <message>
        <source>Was voided here as {number}; it is not taken over again.</source>
        <translation>{number}已作废，不再导入。</translation>
    </message>
    <message>
        <source>Personal data was removed from {number}; the sheet does not bring it back.</source>
        <translation>{number}的个人信息已清除，不再导入。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Rooms to let</source>
        <translation>出租间数</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>房主</translation>
    </message>
    <message>
        <source>Owner&apos;s telephone</source>
        <translation>房主电话</translation>
    </message>
    <message>
        <source>New rental house</source>
        <translation>登记出租房屋</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Sign a letter</source>
        <translation>签责任书</translation>
    </message>
    <message>
        <source>Put up the plate</source>
        <translation>挂牌</translation>
    </message>
    <message>
        <source>Raise a hazard</source>
        <translation>转隐患整改</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Stop letting</source>
        <translation>停租注销</translation>
    </message>
    <message>
        <source>Let again</source>
        <translation>恢复出租</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Key unit</source>
        <translation>重点单位</translation>
    </message>
    <message>
        <source>Ordinary unit</source>
        <translation>一般单位</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>The day of signing lies in the future; please check it.</source>
        <translation>签订日期晚于今天，请核对。</translation>
    </message>
    <message>
        <source>“Valid until” has to be after the day of signing ({day}).</source>
        <translation>有效期至须晚于签订日期（{day}）。</translation>
    </message>
    <message>
        <source>The letter in force ends on {day}; the new one has to end later.</source>
        <translation>现行责任书有效期至{day}，新责任书须更晚到期。</translation>
    </message>
    <message>
        <source>The letter in force was signed on {day}; a new one cannot be older.</source>
        <translation>现行责任书签订于{day}，新责任书不能更早。</translation>
    </message>
    <message>
        <source>Let</source>
        <translation>在租</translation>
    </message>
    <message>
        <source>No longer let</source>
        <translation>停租</translation>
    </message>
    <message>
        <source>Say which kind of hazard was found.</source>
        <translation>请选择发现的隐患类别。</translation>
    </message>
    <message>
        <source>Say what is dangerous.</source>
        <translation>请填写隐患情况。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible.</source>
        <translation>该记录将永久划除，但仍可查看。</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the day.</source>
        <translation>“{what}”晚于今天，请核对日期。</translation>
    </message>
    <message>
        <source>“{what}” lies before {day}; please check the day.</source>
        <translation>“{what}”早于{day}，请核对日期。</translation>
    </message>
    <message>
        <source>No longer let since</source>
        <translation>停租日期</translation>
    </message>
    <message>
        <source>The house is no longer let; take letting up again first.</source>
        <translation>该房屋已停租，请先恢复出租。</translation>
    </message>
    <message>
        <source>The house is no longer let; there is nothing to stop.</source>
        <translation>该房屋已停租，无须再停租。</translation>
    </message>
    <message>
        <source>The house is let; there is nothing to take up again.</source>
        <translation>该房屋正在出租，无须恢复。</translation>
    </message>
    <message>
        <source>Hazard {number} of this house is open; a dangerous building may not be let. Close it out or stop the letting.</source>
        <translation>该房屋隐患{number}尚未销号，危险房屋不得出租。请先销号，或办理停租。</translation>
    </message>
    <message>
        <source>Open hazard {number}: {what}</source>
        <translation>未销号隐患{number}：{what}</translation>
    </message>
    <message>
        <source>A dangerous building may not be let. Open hazard {number}: {what}</source>
        <translation>危险房屋不得出租。未销号隐患{number}：{what}</translation>
    </message>
    <message>
        <source>On the list since</source>
        <translation>列入日期</translation>
    </message>
    <message>
        <source>Taken off on</source>
        <translation>移出日期</translation>
    </message>
    <message>
        <source>{unit} is on the list already; please open that one.</source>
        <translation>{unit}已在册，请打开原记录。</translation>
    </message>
    <message>
        <source>Say which unit it is.</source>
        <translation>请填写是哪个单位。</translation>
    </message>
    <message>
        <source>Say which kind of unit it is; it is entered under Station, too.</source>
        <translation>请选择单位类型；该单位将同时录入本所“外部单位”。</translation>
    </message>
    <message>
        <source>The unit is not on the list; put it there again first.</source>
        <translation>该单位不在册，请先重新列入。</translation>
    </message>
    <message>
        <source>The unit is on the list; there is nothing to put back.</source>
        <translation>该单位在册，无须重新列入。</translation>
    </message>
    <message>
        <source>A unit of this kind is checked every {days} days.</source>
        <translation>此类单位每{days}天检查一次。</translation>
    </message>
    <message>
        <source>Plate put up on</source>
        <translation>挂牌日期</translation>
    </message>
    <message>
        <source>Plate “{plate}” hangs at another house; please check the number.</source>
        <translation>门牌“{plate}”已挂在另一处房屋，请核对编号。</translation>
    </message>
    <message>
        <source>Say which plate was put up.</source>
        <translation>请填写门牌编号。</translation>
    </message>
    <message>
        <source>A house at “{address}” is registered already; please open that one.</source>
        <translation>“{address}”的房屋已登记，请打开原记录。</translation>
    </message>
    <message>
        <source>Say where the house stands.</source>
        <translation>请填写房屋地址。</translation>
    </message>
    <message>
        <source>Next check by</source>
        <translation>下次检查</translation>
    </message>
    <message>
        <source>Check overdue</source>
        <translation>检查逾期</translation>
    </message>
    <message>
        <source>Check due in 7 days</source>
        <translation>7天内到期</translation>
    </message>
    <message>
        <source>Protected units</source>
        <translation>内保单位</translation>
    </message>
    <message>
        <source>Stop letting a dangerous building: {address}</source>
        <translation>危险房屋仍在出租，应停租：{address}</translation>
    </message>
    <message>
        <source>Renew the letter of {address}</source>
        <translation>续签责任书：{address}</translation>
    </message>
    <message>
        <source>Check {unit}</source>
        <translation>检查{unit}</translation>
    </message>
    <message>
        <source>{signed} with a letter in force</source>
        <translation>责任书有效{signed}户</translation>
    </message>
    <message>
        <source>of {listed} protected units</source>
        <translation>在册内保单位{listed}家</translation>
    </message>
    <message>
        <source>Checks overdue</source>
        <translation>逾期未查</translation>
    </message>
    <message>
        <source>Open hazards</source>
        <translation>未销号隐患</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>The house</source>
        <translation>房屋</translation>
    </message>
    <message>
        <source>Earlier letters</source>
        <translation>历次责任书</translation>
    </message>
    <message>
        <source>The unit</source>
        <translation>单位情况</translation>
    </message>
    <message>
        <source>Last checks</source>
        <translation>近期检查</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Unit check sheet</source>
        <translation>内保检查表</translation>
    </message>
    <message>
        <source>Door plate</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Door plates</source>
        <translation>门牌（按挂牌日期）</translation>
    </message>
    <message>
        <source>The row does not say where the house stands.</source>
        <translation>该行没有房屋地址。</translation>
    </message>
    <message>
        <source>A text of this row has {length} characters; {most} fit.</source>
        <translation>该行有一项文字达{length}字，最多{most}字。</translation>
    </message>
    <message>
        <source>Taken over without its village; “{village}” is not known here.</source>
        <translation>已导入，但未填村（社区）：本所没有“{village}”。</translation>
    </message>
    <message>
        <source>“{rooms}” is no number of rooms.</source>
        <translation>“{rooms}”不是房间数。</translation>
    </message>
    <message>
        <source>The plate is put up in the future; please check the day.</source>
        <translation>挂牌日期晚于今天，请核对。</translation>
    </message>
    <message>
        <source>The letter has an end but no day of signing.</source>
        <translation>责任书有有效期而无签订日期。</translation>
    </message>
</context>
<context>
    <name>premises/report</name>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Last checked on</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>{name} could not be written: {reason}. Free some space or choose another folder.</source>
        <translation>{name}没有写成：{reason}。请清理磁盘空间或另选文件夹。</translation>
    </message>
</context>
<context>
    <name>rectifications</name>
    <message>
        <source>Closed out on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>It is not closed out; there is nothing to reopen.</source>
        <translation>该隐患尚未销号，无须重新打开。</translation>
    </message>
    <message>
        <source>The competent body has not sent its receipt yet; record the receipt first.</source>
        <translation>主管部门尚未回执，请先登记回执。</translation>
    </message>
    <message>
        <source>It is closed out and cannot be voided; reopen it first.</source>
        <translation>该隐患已销号，不能作废；请先重新打开。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>It has no deadline yet, so there is nothing to escalate; issue it first.</source>
        <translation>尚无整改期限，无从督办；请先下达整改。</translation>
    </message>
    <message>
        <source>This level or a higher one has been carried out already; choose a higher one.</source>
        <translation>该级或更高一级督办已经实施，请选择更高的级别。</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>An extension ends after the present deadline, {day}; please choose a later day.</source>
        <translation>延期须晚于现期限{day}，请另选日期。</translation>
    </message>
    <message>
        <source>Asked for until {day}, now {due}: {reason}</source>
        <translation>申请延至{day}，现期限{due}：{reason}</translation>
    </message>
    <message>
        <source>No extension has been asked for; there is nothing to decide.</source>
        <translation>没有待审批的延期申请。</translation>
    </message>
    <message>
        <source>Handed over at</source>
        <translation>移交时间</translation>
    </message>
    <message>
        <source>Receipt at</source>
        <translation>回执时间</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the time.</source>
        <translation>“{what}”晚于现在，请核对时间。</translation>
    </message>
    <message>
        <source>“{what}” lies before {day}; please check the time.</source>
        <translation>“{what}”早于{day}，请核对时间。</translation>
    </message>
    <message>
        <source>Say to whom it is handed over.</source>
        <translation>请填写移交给哪个单位。</translation>
    </message>
    <message>
        <source>Its receipt has come already.</source>
        <translation>回执已登记，无须重复登记。</translation>
    </message>
    <message>
        <source>It has not been handed over; there is nothing to record.</source>
        <translation>该隐患未移交，无须登记。</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>An inspection checks at least one object.</source>
        <translation>一次检查至少检查一处。</translation>
    </message>
    <message>
        <source>This campaign is finished; please choose another or reopen it.</source>
        <translation>该行动已结束，请另选，或先恢复该行动。</translation>
    </message>
    <message>
        <source>This would make {checked} checked of {total}; please say why there are more.</source>
        <translation>合计将达{checked}处，超过应查{total}处，请说明超出原因。</translation>
    </message>
    <message>
        <source>The campaign began on {day}; please check the day.</source>
        <translation>该行动自{day}开始，请核对日期。</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>下达日期</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>Review asked on</source>
        <translation>申请复查日期</translation>
    </message>
    <message>
        <source>The deadline lies before the day it is issued.</source>
        <translation>整改期限早于下达日期，请核对。</translation>
    </message>
    <message>
        <source>A grave hazard needs protection the same day; say what was done meanwhile.</source>
        <translation>重大隐患须当日采取临时防护措施，请填写临时防护。</translation>
    </message>
    <message>
        <source>Nothing to record progress of yet; issue it first.</source>
        <translation>尚未下达整改，无进展可记；请先下达。</translation>
    </message>
    <message>
        <source>Say which unit, house or place it is.</source>
        <translation>请填写是哪个单位、房屋或地点。</translation>
    </message>
    <message>
        <source>“{what}” lies in the future; please check the day.</source>
        <translation>“{what}”晚于今天，请核对日期。</translation>
    </message>
    <message>
        <source>“{what}” lies before {day}; please check the day.</source>
        <translation>“{what}”早于{day}，请核对日期。</translation>
    </message>
    <message>
        <source>One of these people is not serving at the station; please choose others.</source>
        <translation>所选人员中有人已不在岗，请另选。</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Moved out on</source>
        <translation>搬离日期</translation>
    </message>
    <message>
        <source>Say how many people moved out.</source>
        <translation>请填写搬离多少人。</translation>
    </message>
    <message>
        <source>The inspection was on {day}; the hazard cannot have been found before it.</source>
        <translation>检查日期为{day}，发现日期不能早于检查。</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>Import no.</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>下一步期限</translation>
    </message>
    <message>
        <source>Deadline, day</source>
        <translation>整改期限日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>Due in 7 days</source>
        <translation>7日内到期</translation>
    </message>
    <message>
        <source>Owed by</source>
        <translation>应办日期</translation>
    </message>
    <message>
        <source>Measures ordered</source>
        <translation>已落实措施</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>已整改</translation>
    </message>
    <message>
        <source>Risk class of the village</source>
        <translation>村（社区）风险等级</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Our own competence</source>
        <translation>本所管辖</translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>未回执</translation>
    </message>
    <message>
        <source>Open at the end of</source>
        <translation>期末未销号</translation>
    </message>
    <message>
        <source>Closed out at the end of</source>
        <translation>期末已销号</translation>
    </message>
    <message>
        <source>Overdue at the end of</source>
        <translation>期末逾期</translation>
    </message>
    <message>
        <source>Deadline, as it then stood</source>
        <translation>期限（按当时）</translation>
    </message>
    <message>
        <source>Closed out on time at the end of</source>
        <translation>期末已按期销号</translation>
    </message>
    <message>
        <source>Closed out in, and at its end</source>
        <translation>期内销号且期末未重开</translation>
    </message>
    <message>
        <source>Reopened in, closed out before</source>
        <translation>期前销号、期内重开</translation>
    </message>
    <message>
        <source>Open at some time in</source>
        <translation>期内在册</translation>
    </message>
    <message>
        <source>Closed out on time</source>
        <translation>按期销号</translation>
    </message>
    <message>
        <source>First measure</source>
        <translation>主要措施</translation>
    </message>
    <message>
        <source>No measure yet</source>
        <translation>未定措施</translation>
    </message>
    <message>
        <source>Voided on</source>
        <translation>作废日期</translation>
    </message>
    <message>
        <source>Line of the checklist</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Hazards were raised from this inspection; void those first.</source>
        <translation>本次检查已登记隐患，请先作废那些隐患。</translation>
    </message>
    <message>
        <source>Hazards were raised from this inspection; its result is “Hazards found”.</source>
        <translation>本次检查已登记隐患，结果应为“有隐患”。</translation>
    </message>
    <message>
        <source>A hazard of this inspection is closed out in its campaign; reopen that one first.</source>
        <translation>本次检查发现的隐患已在该行动中销号；请先重新打开该隐患。</translation>
    </message>
    <message>
        <source>A hazard of this inspection was issued or handed over; its inspectors stay as they are.</source>
        <translation>该次检查的隐患已下达或已移交，检查人不能再改。</translation>
    </message>
    <message>
        <source>A hazard of this inspection was found on {day}; the inspection cannot be later.</source>
        <translation>该次检查的隐患发现于{day}，检查日期不能晚于该日。</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>登记检查</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Close-out proposed by</source>
        <translation>销号申请人</translation>
    </message>
    <message>
        <source>Close-out proposed at</source>
        <translation>销号申请时间</translation>
    </message>
    <message>
        <source>Close-out approved by</source>
        <translation>销号批准人</translation>
    </message>
    <message>
        <source>The station is competent</source>
        <translation>本所管辖</translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>Why handed over</source>
        <translation>移交原因</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Competent body</source>
        <translation>主管部门</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>排查行动</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact there</source>
        <translation>现场联系</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>隐患类别</translation>
    </message>
    <message>
        <source>What is dangerous</source>
        <translation>隐患情况</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>法律依据</translation>
    </message>
    <message>
        <source>Protection meanwhile</source>
        <translation>临时防护</translation>
    </message>
    <message>
        <source>People moved out</source>
        <translation>搬离人数</translation>
    </message>
    <message>
        <source>To be corrected at once</source>
        <translation>立即改正</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Supervised by</source>
        <translation>督办民警</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Two or more</source>
        <translation>两人以上</translation>
    </message>
    <message>
        <source>Objects checked</source>
        <translation>检查数</translation>
    </message>
    <message>
        <source>Why more than planned</source>
        <translation>超出原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Deadline before</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新期限</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>{day} lies in the future.</source>
        <translation>{day}晚于今天。</translation>
    </message>
    <message>
        <source>It was closed out on {closed}, before it was found on {found}.</source>
        <translation>销号日期{closed}早于发现日期{found}。</translation>
    </message>
    <message>
        <source>There is no village “{text}”; please enter it first.</source>
        <translation>没有“{text}”这个村（社区），请先登记。</translation>
    </message>
    <message>
        <source>The same hazard stands in an earlier row of the sheet.</source>
        <translation>表中前面已有同一隐患。</translation>
    </message>
    <message>
        <source>Personal data was removed from {number}; the sheet does not bring it back.</source>
        <translation>{number}的个人信息已清除，导入不会恢复。</translation>
    </message>
    <message>
        <source>Already in the ledger as {number}.</source>
        <translation>台账中已有，编号{number}。</translation>
    </message>
    <message>
        <source>Closed out on {closed} by the sheet, which does not name two different people for it; it comes in open.</source>
        <translation>表中记为{closed}销号，但未列明提请、销号两人，按未销号录入。</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>下达整改</translation>
    </message>
    <message>
        <source>By severity when left empty</source>
        <translation>不填则按级别</translation>
    </message>
    <message>
        <source>Notice no.</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知书</translation>
    </message>
    <message>
        <source>Empty: by word of mouth</source>
        <translation>不选为口头责令</translation>
    </message>
    <message>
        <source>The next one when left empty</source>
        <translation>不填则自动编号</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>整改进展</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Protect meanwhile</source>
        <translation>临时防护</translation>
    </message>
    <message>
        <source>Ask for an extension</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Decide the extension</source>
        <translation>审批延期</translation>
    </message>
    <message>
        <source>Ask for the review</source>
        <translation>申请复查</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Two or more, not the finders alone</source>
        <translation>两人以上，不能全是发现人</translation>
    </message>
    <message>
        <source>Propose the close-out</source>
        <translation>申请销号</translation>
    </message>
    <message>
        <source>Photographs after</source>
        <translation>整改后照片</translation>
    </message>
    <message>
        <source>Close out</source>
        <translation>批准销号</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回整改</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Handed to</source>
        <translation>移交单位</translation>
    </message>
    <message>
        <source>Receipt came</source>
        <translation>登记回执</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>Returned by the body</source>
        <translation>部门退回</translation>
    </message>
    <message>
        <source>Escalate</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>The hazard is struck out as a false report; it stays visible and keeps its number.</source>
        <translation>该隐患将作为误报作废；记录仍可查看，编号保留。</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>复查人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Level of escalation</source>
        <translation>督办级别</translation>
    </message>
    <message>
        <source>Told to</source>
        <translation>告知对象</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Close-out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Reopened on</source>
        <translation>重新打开日期</translation>
    </message>
    <message>
        <source>Why reopened</source>
        <translation>重新打开原因</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>到期提醒</translation>
    </message>
    <message>
        <source>Red list</source>
        <translation>红牌预警</translation>
    </message>
    <message>
        <source>Station chief</source>
        <translation>报所长</translation>
    </message>
    <message>
        <source>Letter to town or department</source>
        <translation>函告乡镇或部门</translation>
    </message>
    <message>
        <source>Report to the county</source>
        <translation>上报县局</translation>
    </message>
    <message>
        <source>{opening} carried over + {new} new + {reopened} reopened − {closed} closed out − {voided} voided make {expected}, but {closing} are open at the end; please check the records.</source>
        <translation>期初{opening}＋新增{new}＋重开{reopened}－销号{closed}－作废{voided}＝{expected}，而期末未销号为{closing}；请核对记录。</translation>
    </message>
    <message>
        <source>An inspection takes two people; please name a second inspector.</source>
        <translation>检查须两人以上，请再填一名检查人。</translation>
    </message>
    <message>
        <source>A review takes two people; please name a second reviewer.</source>
        <translation>复查须两人以上，请再填一名复查人。</translation>
    </message>
    <message>
        <source>Who found the hazard may not review it alone; please name at least one reviewer who did not.</source>
        <translation>发现隐患的人不能自查自验，请至少另派一名未参加检查的人复查。</translation>
    </message>
    <message>
        <source>You proposed this close-out yourself; somebody else has to approve it.</source>
        <translation>销号由您申请，须由他人批准。</translation>
    </message>
    <message>
        <source>You asked for this extension yourself; somebody else has to decide it.</source>
        <translation>延期由您申请，须由他人审批。</translation>
    </message>
    <message>
        <source>Only the station chief may void a hazard that was issued or handed over.</source>
        <translation>已下达或已移交的隐患，只有所长能作废。</translation>
    </message>
    <message>
        <source>To issue</source>
        <translation>待下达</translation>
    </message>
    <message>
        <source>Photographs before</source>
        <translation>整改前照片</translation>
    </message>
    <message>
        <source>Photographs of reviews</source>
        <translation>复查照片</translation>
    </message>
    <message>
        <source>Times reopened</source>
        <translation>重开次数</translation>
    </message>
    <message>
        <source>Next step by (weekdays alone, no calendar)</source>
        <translation>下一步期限（未录入节假日，暂按周一至周五推算）</translation>
    </message>
    <message>
        <source>Personal data removed at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>人员搬离</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已下达</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>申请复查</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Extension granted</source>
        <translation>同意延期</translation>
    </message>
    <message>
        <source>Extension refused</source>
        <translation>不同意延期</translation>
    </message>
    <message>
        <source>Reviewed, round {round}</source>
        <translation>第{round}轮复查</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>At the same object</source>
        <translation>同一对象</translation>
    </message>
    <message>
        <source>The hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Other hazards here</source>
        <translation>此处其他隐患</translation>
    </message>
    <message>
        <source>Being put right</source>
        <translation>整改中</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>待复查</translation>
    </message>
    <message>
        <source>Review passed</source>
        <translation>复查合格</translation>
    </message>
    <message>
        <source>To close out</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Grave</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>No hazard</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Share checked</source>
        <translation>排查率</translation>
    </message>
    <message>
        <source>Share with hazards</source>
        <translation>隐患率</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>The inspection</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The campaign</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Hazards found</source>
        <translation>有隐患</translation>
    </message>
    <message>
        <source>Extension to decide</source>
        <translation>延期待批</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>部分合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>The correction has not been ordered yet; issue it or hand it over first.</source>
        <translation>尚未下达整改，请先下达或移交。</translation>
    </message>
    <message>
        <source>It is still being put right; ask for the review once it is done.</source>
        <translation>仍在整改，整改完成后请申请复查。</translation>
    </message>
    <message>
        <source>An extension has been asked for; it has to be decided first.</source>
        <translation>已申请延期，请先审批。</translation>
    </message>
    <message>
        <source>It waits for its review; record that first.</source>
        <translation>正待复查，请先登记复查。</translation>
    </message>
    <message>
        <source>It has passed its review; propose the close-out, or send it back.</source>
        <translation>复查已合格，请申请销号，或退回整改。</translation>
    </message>
    <message>
        <source>The close-out has been proposed; approve it or send it back.</source>
        <translation>已申请销号，请批准或退回。</translation>
    </message>
    <message>
        <source>It has been handed over; record what the competent body answers.</source>
        <translation>已移交，请登记主管部门的答复。</translation>
    </message>
    <message>
        <source>It is closed out; ask the station chief to reopen it if it has come back.</source>
        <translation>该隐患已销号；如再次出现，请所长重新打开。</translation>
    </message>
    <message>
        <source>There is a campaign of this name already; please choose another name.</source>
        <translation>已有同名行动，请换一个名称。</translation>
    </message>
    <message>
        <source>The campaign would end before it starts.</source>
        <translation>行动的结束日期早于开始日期，请核对。</translation>
    </message>
    <message>
        <source>{checked} have been checked already; the number to check cannot be smaller.</source>
        <translation>已排查{checked}处，应查数不能更少。</translation>
    </message>
    <message>
        <source>An inspection of {day} belongs to it; it cannot start later.</source>
        <translation>{day}已有检查属于该行动，开始日期不能晚于此。</translation>
    </message>
    <message>
        <source>It is finished already; there is nothing to finish.</source>
        <translation>该行动已结束。</translation>
    </message>
    <message>
        <source>It is running; there is nothing to take up again.</source>
        <translation>该行动正在进行，无须恢复。</translation>
    </message>
    <message>
        <source>Inspections or hazards belong to it; finish it instead of voiding it.</source>
        <translation>已有检查或隐患属于该行动，不能作废；可将其结束。</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind of object</source>
        <translation>对象类型</translation>
    </message>
    <message>
        <source>Number to check</source>
        <translation>应查数</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Campaign of the bureau</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>新建行动</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible.</source>
        <translation>作废后不能恢复；记录仍可查看。</translation>
    </message>
    <message>
        <source>It was closed out before this day once; please check when it was found.</source>
        <translation>该隐患在此日之前曾销号，请核对发现日期。</translation>
    </message>
    <message>
        <source>It was issued before this day; please check when it was found.</source>
        <translation>下达日期早于该日，请核对发现日期。</translation>
    </message>
    <message>
        <source>New hazard</source>
        <translation>登记隐患</translation>
    </message>
    <message>
        <source>Hazard found</source>
        <translation>登记隐患</translation>
    </message>
    <message>
        <source>Raise a hazard</source>
        <translation>转登隐患</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>排查行动</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已查</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查人</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Ledger of hazards</source>
        <translation>隐患整改台账</translation>
    </message>
    <message>
        <source>Print responsible persons</source>
        <translation>打印责任人姓名</translation>
    </message>
    <message>
        <source>Next step overdue</source>
        <translation>应办逾期</translation>
    </message>
    <message>
        <source>Next step today</source>
        <translation>今日应办</translation>
    </message>
    <message>
        <source>Next step this week</source>
        <translation>7日内应办</translation>
    </message>
    <message>
        <source>Open hazards by kind and state</source>
        <translation>未销号隐患分布</translation>
    </message>
    <message>
        <source>{share} of those found</source>
        <translation>占隐患{share}</translation>
    </message>
    <message>
        <source>From survey to close-out, {year}</source>
        <translation>{year}年排查整改销号</translation>
    </message>
    <message>
        <source>{count} inspections</source>
        <translation>检查{count}次</translation>
    </message>
    <message>
        <source>Surveyed</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Work page</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>整改漏斗</translation>
    </message>
    <message>
        <source>Issue: {object}</source>
        <translation>待下达：{object}</translation>
    </message>
    <message>
        <source>Decide the extension: {object}</source>
        <translation>审批延期：{object}</translation>
    </message>
    <message>
        <source>Review: {object}</source>
        <translation>待复查：{object}</translation>
    </message>
    <message>
        <source>Propose the close-out: {object}</source>
        <translation>申请销号：{object}</translation>
    </message>
    <message>
        <source>Approve the close-out: {object}</source>
        <translation>批准销号：{object}</translation>
    </message>
    <message>
        <source>Follow up what was handed over: {object}</source>
        <translation>跟踪移交：{object}</translation>
    </message>
    <message>
        <source>Press for the correction: {object}</source>
        <translation>督促整改：{object}</translation>
    </message>
    <message>
        <source>{what} (by weekdays alone: the holidays of {year} are not entered)</source>
        <translation>{what}（未录入{year}年节假日，暂按周一至周五推算）</translation>
    </message>
    <message>
        <source>{level}: {object}</source>
        <translation>{level}：{object}</translation>
    </message>
    <message>
        <source>Campaign ends: {name}, {checked} of {total} checked</source>
        <translation>行动将结束：{name}，已查{checked}/{total}</translation>
    </message>
    <message>
        <source>{open} open, {today} due today</source>
        <translation>未销号{open}起，今日到期{today}起</translation>
    </message>
    <message>
        <source>Hazards overdue</source>
        <translation>隐患逾期</translation>
    </message>
    <message>
        <source>Open at this object since {day}: {which}.</source>
        <translation>此处自{day}有未销号隐患：{which}。</translation>
    </message>
    <message>
        <source>Another body is competent for this kind; hand it over once it is registered.</source>
        <translation>这类隐患由其他部门主管，登记后请移交。</translation>
    </message>
    <message>
        <source>Grave: report it in writing to the town government and to the competent body.</source>
        <translation>重大隐患：请书面报告镇政府并函告主管部门。</translation>
    </message>
    <message>
        <source>No measure is chosen yet.</source>
        <translation>尚未选择整改措施。</translation>
    </message>
    <message>
        <source>No unit answers for it yet.</source>
        <translation>尚未明确责任单位。</translation>
    </message>
    <message>
        <source>No person answers for it yet.</source>
        <translation>尚未明确责任人。</translation>
    </message>
    <message>
        <source>Nobody supervises it yet.</source>
        <translation>尚未明确督办民警。</translation>
    </message>
    <message>
        <source>{checked} of {total} checked so far.</source>
        <translation>目前已查{checked}，应查{total}。</translation>
    </message>
    <message>
        <source>The correction has not been ordered yet; issue it, then make out its paper.</source>
        <translation>尚未下达整改，请先下达，再制作文书。</translation>
    </message>
    <message>
        <source>It has not been handed over; hand it over, then make out the letter.</source>
        <translation>尚未移交，请先办理移交，再制作告知函。</translation>
    </message>
    <message>
        <source>This paper was made out already: {number}; print it again.</source>
        <translation>该文书已制作（{number}），请直接打印。</translation>
    </message>
    <message>
        <source>Make out the paper</source>
        <translation>制作文书</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>With the inspection&apos;s other hazards</source>
        <translation>同次检查的其他隐患一并列入</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>文书编号</translation>
    </message>
    <message>
        <source>Made out on</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Order to correct</source>
        <translation>责令改正通知书</translation>
    </message>
    <message>
        <source>Order to mend a security hazard</source>
        <translation>责令限期整改治安隐患通知书</translation>
    </message>
    <message>
        <source>Letter to the competent body</source>
        <translation>隐患告知（抄告）函</translation>
    </message>
    <message>
        <source>Inspection record</source>
        <translation>检查记录</translation>
    </message>
    <message>
        <source>Close-out slip</source>
        <translation>销号单</translation>
    </message>
    <message>
        <source>Extension sheet</source>
        <translation>延期审批表</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Review opinion</source>
        <translation>复查意见书</translation>
    </message>
</context>
<context>
    <name>rectifications/report</name>
    <message>
        <source>{station}: ledger of hazards</source>
        <translation>{station}隐患整改台账</translation>
    </message>
    <message>
        <source>Seq.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Object and address</source>
        <translation>对象及地址</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任单位·人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>{opening} carried over + {new} new + {reopened} reopened − {closed} closed out − {voided} voided = {closing} open at the end.</source>
        <translation>期初{opening}＋新增{new}＋重开{reopened}－销号{closed}－作废{voided}＝期末{closing}（起）。</translation>
    </message>
    <message>
        <source>Put right: {closed} of {found} found in the period ({rate}); on time: {punctual} of {due} due in the period ({on_time}); overdue at the end: {overdue}; {mean} days from finding to close-out on average.</source>
        <translation>本期发现{found}起，期末已销号{closed}起，整改率{rate}；期限在本期内的{due}起，按期销号{punctual}起，按期整改率{on_time}；期末逾期未改{overdue}起；发现至销号平均{mean}天。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Round {round} {result} {day}</source>
        <translation>第{round}轮{result} {day}</translation>
    </message>
    <message>
        <source>Voided: {reason}</source>
        <translation>作废：{reason}</translation>
    </message>
    <message>
        <source>Counting rule: a hazard is new on the day it was found, closed out on the day a second person approved it, and counts again when it is reopened; each counts under the first of its measures; overdue = open with a deadline before the last day; state and review as the records stand.</source>
        <translation>统计口径：新增按发现日期，销号按批准日期，重新打开另计；一起隐患按第一项措施计一次；逾期＝期末未销号且期限早于末日；状态、复查按制表时记录。</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>Struck through: voided as a false report; the number stays.</source>
        <translation>划线者为误报作废，编号保留。</translation>
    </message>
    <message>
        <source>Each hazard counts once: closed out and reopened within the period, it counts as it stands at its end.</source>
        <translation>一起隐患在期内多次销号、重开的，按期末状态计一次。</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>隐患类别</translation>
    </message>
    <message>
        <source>Closed out of all</source>
        <translation>销号率</translation>
    </message>
    <message>
        <source>Movement by kind of hazard</source>
        <translation>按类别增减</translation>
    </message>
    <message>
        <source>Every hazard</source>
        <translation>隐患明细</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>{name}: {checked} of {total} {object} checked ({share}), hazards found in {hazards} ({rate})</source>
        <translation>{name}：累计排查{object}{checked}处，应查{total}处（{share}），发现隐患{hazards}处（{rate}）</translation>
    </message>
    <message>
        <source>; in this period {checked}, hazards {hazards}</source>
        <translation>；其中本期排查{checked}处，发现{hazards}处</translation>
    </message>
    <message>
        <source>{measure} {count}</source>
        <translation>{measure}{count}处</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>; {sum} = {total}</source>
        <translation>；{sum}＝{total}</translation>
    </message>
    <message>
        <source> + </source>
        <translation>＋</translation>
    </message>
    <message>
        <source>; {people} people moved out</source>
        <translation>；搬离{people}人</translation>
    </message>
    <message>
        <source>no measure yet</source>
        <translation>未定措施</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>检查对象</translation>
    </message>
    <message>
        <source>No hazard was found.</source>
        <translation>未发现隐患。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Kind of object</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Inspected on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Objects checked</source>
        <translation>检查数量</translation>
    </message>
    <message>
        <source>Inspectors</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查项目</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>隐患情况</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>改正内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>整改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>整改后</translation>
    </message>
    <message>
        <source>Notice no.</source>
        <translation>通知书编号</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>提请人</translation>
    </message>
    <message>
        <source>Proposed on</source>
        <translation>提请日期</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Reason of the extension</source>
        <translation>延期理由</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>{yes} granted  {no} not granted  {opinion}</source>
        <translation>{yes}同意延期&#x3000;{no}不同意延期&#x3000;{opinion}</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>责任单位</translation>
    </message>
    <message>
        <source>Deadline before</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>Deadline asked for</source>
        <translation>申请延至</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>审批日期</translation>
    </message>
    <message>
        <source>Received by (name, seal)</source>
        <translation>签收人（盖章）</translation>
    </message>
    <message>
        <source>Receipt of the letter</source>
        <translation>隐患告知（抄告）函回执</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>主送单位</translation>
    </message>
    <message>
        <source>Hazard no.</source>
        <translation>隐患编号</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Receipt no.</source>
        <translation>回执编号</translation>
    </message>
    <message>
        <source>{count} photographs of the place</source>
        <translation>现场照片{count}张</translation>
    </message>
    <message>
        <source>inspection record {number}</source>
        <translation>检查记录（{number}）</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>被通知单位</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>下达日期</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>送达日期</translation>
    </message>
    <message>
        <source>REFERENCE FORM</source>
        <translation>参考样式</translation>
    </message>
    <message>
        <source>{station} (seal)</source>
        <translation>{station}（印章）</translation>
    </message>
    <message>
        <source>Photographs attached</source>
        <translation>附：现场照片</translation>
    </message>
    <message>
        <source>{title} (stub)</source>
        <translation>{title}（存根）</translation>
    </message>
    <message>
        <source>Go on putting it right, and be done by {day}.</source>
        <translation>请继续整改，并于{day}前整改完毕。</translation>
    </message>
</context>
<context>
    <name>rectifications/statistics</name>
    <message>
        <source>Hazards</source>
        <translation>隐患</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Open at the end</source>
        <translation>期末未销号</translation>
    </message>
    <message>
        <source>Of these overdue</source>
        <translation>其中逾期</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Kind of leave</source>
        <translation>请假种类</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>审批意见</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>From noon on the first day</source>
        <translation>首日下午起</translation>
    </message>
    <message>
        <source>To noon on the last day</source>
        <translation>末日上午止</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>请假</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>调整方式</translation>
    </message>
    <message>
        <source>Whose duty</source>
        <translation>原值班人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接替人</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>only with two posts that day</source>
        <translation>当日兼两岗时填写</translation>
    </message>
    <message>
        <source>Day of the duty</source>
        <translation>值班日</translation>
    </message>
    <message>
        <source>empty: whose duty it is</source>
        <translation>空白即原值班人</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>调班代班</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>For the duty of</source>
        <translation>对换值班日</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>与我有关</translation>
    </message>
    <message>
        <source>Swap two duties</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>For their duty of</source>
        <translation>对换对方哪天的班</translation>
    </message>
    <message>
        <source>Their post</source>
        <translation>对方岗位</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>代班</translation>
    </message>
    <message>
        <source>The other agrees</source>
        <translation>对方同意</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Correct who served</source>
        <translation>更正实际值班人</translation>
    </message>
    <message>
        <source>Duties that change hands</source>
        <translation>换人的班次</translation>
    </message>
    <message>
        <source>Accept broken rules</source>
        <translation>知悉并接受违规</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Away today</source>
        <translation>今日不在岗</translation>
    </message>
    <message>
        <source>Chosen by the roster</source>
        <translation>原排定人</translation>
    </message>
    <message>
        <source>Duty list</source>
        <translation>值班明细</translation>
    </message>
    <message>
        <source>Of signed rosters</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>班次类别</translation>
    </message>
    <message>
        <source>Passed on by</source>
        <translation>让出人</translation>
    </message>
    <message>
        <source>Ask for leave</source>
        <translation>登记请假</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>不批准</translation>
    </message>
    <message>
        <source>Came back earlier</source>
        <translation>提前销假</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>实际请假末日</translation>
    </message>
    <message>
        <source>Back at noon</source>
        <translation>当日中午到岗</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Length, in half days</source>
        <translation>时长（半天）</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>审批时间</translation>
    </message>
    <message>
        <source>Wish for the roster</source>
        <translation>排班意愿</translation>
    </message>
    <message>
        <source>Wishes to be on duty</source>
        <translation>希望值班</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Signed at</source>
        <translation>签发时间</translation>
    </message>
    <message>
        <source>Waits for the chief</source>
        <translation>待所长审签</translation>
    </message>
    <message>
        <source>Duty roster</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>It is struck out for good; it stays visible.</source>
        <translation>作废后不能恢复，记录仍可查看。</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>{name} no longer serves; please choose somebody else.</source>
        <translation>{name}已不在岗，请另选人员。</translation>
    </message>
    <message>
        <source>{name} serves until {day} only; please choose an earlier day.</source>
        <translation>{name}只在岗到{day}，请改选更早的日期。</translation>
    </message>
    <message>
        <source>{day} is too far away; please check the year.</source>
        <translation>{day}相隔太远，请核对年份。</translation>
    </message>
    <message>
        <source>“{value}” is already taken; please choose another.</source>
        <translation>“{value}”已被占用，请换一个。</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>排定人</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>实际值班人</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <source>Change of duty</source>
        <translation>值班变更</translation>
    </message>
    <message>
        <source>The other&apos;s duty</source>
        <translation>对方的班次</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>Agreed at</source>
        <translation>同意时间</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>批准时间</translation>
    </message>
    <message>
        <source>Staffing of a day</source>
        <translation>当日人数要求</translation>
    </message>
    <message>
        <source>Rule given up</source>
        <translation>放宽的规则</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The roster of {month} was signed by {name} on {day}; from now on its duties are changed one by one.</source>
        <translation>{month}值班表已由{name}于{day}签发，此后只能逐班调整。</translation>
    </message>
    <message>
        <source>This roster is no longer a draft; its duties are changed one by one from now on.</source>
        <translation>此表已不是草稿，只能逐班调整。</translation>
    </message>
    <message>
        <source>{month} is not over yet; put the roster away after {day}.</source>
        <translation>{month}还没有结束，请在{day}之后归档。</translation>
    </message>
    <message>
        <source>Only a signed roster can be put away.</source>
        <translation>只有签发的值班表才能归档。</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>需要人数</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Begin a month</source>
        <translation>新建月表</translation>
    </message>
    <message>
        <source>any day of it</source>
        <translation>当月任意一天</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填充方式</translation>
    </message>
    <message>
        <source>Arrange the month</source>
        <translation>调整排班</translation>
    </message>
    <message>
        <source>Staffing of single days</source>
        <translation>个别日期的人数</translation>
    </message>
    <message>
        <source>Take a generated month</source>
        <translation>采用排班结果</translation>
    </message>
    <message>
        <source>Shadow training</source>
        <translation>跟班培训</translation>
    </message>
    <message>
        <source>Nights of volunteer teams</source>
        <translation>义警夜巡</translation>
    </message>
    <message>
        <source>How it was filled</source>
        <translation>编排方式</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>最优性证明</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要码</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>The draft is put aside for good; its duties stay readable.</source>
        <translation>草稿不再使用，内容仍可查看。</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Night of a volunteer team</source>
        <translation>义警队夜巡</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Share of a month</source>
        <translation>当月应值份额</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Draft no.</source>
        <translation>草稿序号</translation>
    </message>
    <message>
        <source>Submitted by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Submitted at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Why it was sent back</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>Holiday duties</source>
        <translation>节日班</translation>
    </message>
    <message>
        <source>Weekend duties</source>
        <translation>周末班</translation>
    </message>
    <message>
        <source>Night duties</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Days available</source>
        <translation>可值班天数</translation>
    </message>
    <message>
        <source>Share of holiday duties, in hundredths</source>
        <translation>节日班应值份额（百分之一）</translation>
    </message>
    <message>
        <source>Share of weekend duties, in hundredths</source>
        <translation>周末班应值份额（百分之一）</translation>
    </message>
    <message>
        <source>Share of night duties, in hundredths</source>
        <translation>夜班应值份额（百分之一）</translation>
    </message>
    <message>
        <source>Share of the load, in hundredths</source>
        <translation>工作量应值份额（百分之一）</translation>
    </message>
    <message>
        <source>Rotation pointer</source>
        <translation>轮值位置</translation>
    </message>
    <message>
        <source>Kind of day</source>
        <translation>日期类型</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Duty post</source>
        <translation>值班岗位</translation>
    </message>
    <message>
        <source>Begins, minutes after midnight</source>
        <translation>开始（零点后分钟数）</translation>
    </message>
    <message>
        <source>Lasts, minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Rest after it, minutes</source>
        <translation>班后休息（分钟）</translation>
    </message>
    <message>
        <source>Weighs, in tenths</source>
        <translation>工作量（十分之一）</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>Member of a crew</source>
        <translation>班组成员</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Stands on rosters</source>
        <translation>参加排班</translation>
    </message>
    <message>
        <source>Newcomer</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>No nights</source>
        <translation>免夜班</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>First day on rosters</source>
        <translation>排班首日</translation>
    </message>
    <message>
        <source>Last day on rosters</source>
        <translation>排班末日</translation>
    </message>
    <message>
        <source>never without somebody experienced</source>
        <translation>须有老同志同班</translation>
    </message>
    <message>
        <source>Why no nights</source>
        <translation>免夜班原因</translation>
    </message>
    <message>
        <source>the same word for people of one home</source>
        <translation>同一家人填相同的词</translation>
    </message>
    <message>
        <source>lent to us, newly transferred</source>
        <translation>借调来所、新调入</translation>
    </message>
    <message>
        <source>lent out, transferred</source>
        <translation>借调外出、调离</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>人员排班情况</translation>
    </message>
    <message>
        <source>Rest owed</source>
        <translation>待补休</translation>
    </message>
    <message>
        <source>Off the rosters</source>
        <translation>不参加排班</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>新人</translation>
    </message>
    <message>
        <source>Say what is special about somebody</source>
        <translation>登记人员排班情况</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>Substitution</source>
        <translation>代班</translation>
    </message>
    <message>
        <source>Correction by the chief</source>
        <translation>所长更正</translation>
    </message>
    <message>
        <source>Repair after an absence</source>
        <translation>缺勤后调整</translation>
    </message>
    <message>
        <source>Waits for the other</source>
        <translation>待对方同意</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>24 hours, three crews</source>
        <translation>24小时三组轮值</translation>
    </message>
    <message>
        <source>24 hours, four crews</source>
        <translation>24小时四组轮值</translation>
    </message>
    <message>
        <source>24 hours, five crews</source>
        <translation>24小时五组轮值</translation>
    </message>
    <message>
        <source>One on duty, one standby, one rest</source>
        <translation>值一备一休一</translation>
    </message>
    <message>
        <source>Three crews, two shifts of 12 hours</source>
        <translation>三班两运转（12小时）</translation>
    </message>
    <message>
        <source>Four crews, three shifts of 8 hours</source>
        <translation>四班三运转（8小时）</translation>
    </message>
    <message>
        <source>Office hours, Monday to Friday</source>
        <translation>常白班（周一至周五）</translation>
    </message>
    <message>
        <source>Leaders by turns, a day each</source>
        <translation>领导每日轮流带班</translation>
    </message>
    <message>
        <source>A day each, Friday to Sunday one person</source>
        <translation>周一至周四每日一人，周五至周日同一人</translation>
    </message>
    <message>
        <source>The station&apos;s own letters</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Chosen by the rota</source>
        <translation>原排定人</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>The other agreed</source>
        <translation>对方已同意</translation>
    </message>
    <message>
        <source>The repair has no step; please choose one.</source>
        <translation>没有选择处理步骤，请选一项。</translation>
    </message>
    <message>
        <source>Nobody is fixed there on {day} any more; look for causes again.</source>
        <translation>{day}该岗位已没有固定人员，请重新查找原因。</translation>
    </message>
    <message>
        <source>This step does not say where; look for causes again.</source>
        <translation>这一步没有指明岗位，请重新查找原因。</translation>
    </message>
    <message>
        <source>What is given up</source>
        <translation>放宽什么</translation>
    </message>
    <message>
        <source>After the duty of</source>
        <translation>前一班日期</translation>
    </message>
    <message>
        <source>With</source>
        <translation>同行人员</translation>
    </message>
    <message>
        <source>Apply a repair</source>
        <translation>采用处理办法</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Give up no rule</source>
        <translation>恢复全部规则</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>值班表</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>上午</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>下午</translation>
    </message>
    <message>
        <source>To be off</source>
        <translation>希望休息</translation>
    </message>
    <message>
        <source>To be on duty</source>
        <translation>希望值班</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已调整</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工编排</translation>
    </message>
    <message>
        <source>Generated, proven best</source>
        <translation>自动编排（已证最优）</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>自动编排</translation>
    </message>
    <message>
        <source>Generated, not optimised</source>
        <translation>自动编排（未优化）</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>自动修补</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Say who takes turns on the post, or name the people.</source>
        <translation>请选择由哪类人员轮值，或指定人员。</translation>
    </message>
    <message>
        <source>“{post}” stands in a draft that is worked on; drop the draft first, or let the post take nobody.</source>
        <translation>“{post}”在正在编排的草稿中使用；请先放弃该草稿，或将岗位人数改为0。</translation>
    </message>
    <message>
        <source>{need} are needed, but only {count} people may hold the post.</source>
        <translation>该岗位需{need}人，符合条件的只有{count}人。</translation>
    </message>
    <message>
        <source>No rest follows these 24 hours: the same person could stay on duty.</source>
        <translation>24小时值班后没有安排休息，同一人可能连续值班。</translation>
    </message>
    <message>
        <source>All usual posts are there already; change them in the list.</source>
        <translation>常用岗位都已登记，可在列表中修改。</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>所领导</translation>
    </message>
    <message>
        <source>Police officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>Village auxiliaries</source>
        <translation>驻村辅警</translation>
    </message>
    <message>
        <source>Civilian staff</source>
        <translation>文职人员</translation>
    </message>
    <message>
        <source>The key is one letter A–Z or one digit.</source>
        <translation>按键须为一个字母（A至Z）或一个数字。</translation>
    </message>
    <message>
        <source>{letter} means rest on the board; please choose another letter.</source>
        <translation>{letter}键在排班表中表示休息，请换一个字母。</translation>
    </message>
    <message>
        <source>The mark is one character, for example the post&apos;s first.</source>
        <translation>格内字须为一个字，例如岗位名称的首字。</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Kind of post</source>
        <translation>岗位类别</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>格内字</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Whose turn</source>
        <translation>轮值人员类别</translation>
    </message>
    <message>
        <source>People a day</source>
        <translation>每日人数</translation>
    </message>
    <message>
        <source>On days off</source>
        <translation>休息日人数</translation>
    </message>
    <message>
        <source>Weighs</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>Counts as a night</source>
        <translation>计夜班</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>备勤待命</translation>
    </message>
    <message>
        <source>Goes out to calls</source>
        <translation>参加出警</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Rest after it</source>
        <translation>班后休息</translation>
    </message>
    <message>
        <source>one character in a cell</source>
        <translation>表格中显示的一个字</translation>
    </message>
    <message>
        <source>fills a cell of the board</source>
        <translation>在排班表中按此键填班</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>the same time: 24 hours</source>
        <translation>起止相同即24小时</translation>
    </message>
    <message>
        <source>Only these people</source>
        <translation>仅限这些人员</translation>
    </message>
    <message>
        <source>0: the post is closed</source>
        <translation>0为停用</translation>
    </message>
    <message>
        <source>empty: as many</source>
        <translation>空白即相同</translation>
    </message>
    <message>
        <source>a duty of 24 hours is 1</source>
        <translation>24小时值班为1</translation>
    </message>
    <message>
        <source>no rest after it, no night</source>
        <translation>班后不另休息，不计夜班</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Filled every day</source>
        <translation>每日在用</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新增岗位</translation>
    </message>
    <message>
        <source>Enter the usual posts</source>
        <translation>登记常用岗位</translation>
    </message>
    <message>
        <source>Write the cycle as keys of posts, with X for rest: ZXX.</source>
        <translation>请用岗位按键写出循环，X表示休息，例如ZXX或白白夜夜休休。</translation>
    </message>
    <message>
        <source>No post has the key {letter}; write keys of posts, or W by day, N by night, B standby, X rest.</source>
        <translation>没有按键为{letter}的岗位；请写岗位按键，或用白、夜、备、休（W、N、B、X）。</translation>
    </message>
    <message>
        <source>This cycle is all rest; put at least one duty in it.</source>
        <translation>该循环全是休息，请至少安排一个班。</translation>
    </message>
    <message>
        <source>{name} belongs to {crew} already; take them out there first.</source>
        <translation>{name}已在{crew}，请先从该班组移出。</translation>
    </message>
    <message>
        <source>{name} stands there twice; please leave one.</source>
        <translation>{name}重复出现，请只保留一行。</translation>
    </message>
    <message>
        <source>The leave ends before it begins; please check both days.</source>
        <translation>请假的结束早于开始，请核对起止日期。</translation>
    </message>
    <message>
        <source>A leave of more than a year is entered year by year.</source>
        <translation>请假超过一年的，请按年度分别登记。</translation>
    </message>
    <message>
        <source>{name} has {kind} from {first} to {last} already ({answer}); withdraw or shorten that one first.</source>
        <translation>{name}在{first}至{last}已有{kind}（{answer}），请先撤回或缩短该次请假。</translation>
    </message>
    <message>
        <source>All these days are days off; {kind} needs none for them.</source>
        <translation>所选日期都是休息日，无需请{kind}。</translation>
    </message>
    <message>
        <source>Somebody else has to answer this: nobody grants their own leave.</source>
        <translation>本人的请假须由他人审批。</translation>
    </message>
    <message>
        <source>This leave is over; a chief may void it with a reason.</source>
        <translation>该次请假已结束；如有误，由所领导注明原因作废。</translation>
    </message>
    <message>
        <source>On {day} nobody would be left for “{post}”; write in the note how it will be filled.</source>
        <translation>{day}“{post}”将无人可用，请在备注中写明如何安排。</translation>
    </message>
    <message>
        <source>This leave is “{answer}” already; enter another one.</source>
        <translation>该次请假“{answer}”，请另行登记。</translation>
    </message>
    <message>
        <source>The new last day lies between {first} and {last}.</source>
        <translation>新的末日应在{first}与{last}之间。</translation>
    </message>
    <message>
        <source>Falls on {count} duties of a published roster: {which}. Swap or substitute them as well.</source>
        <translation>与已公布值班表的{count}个班次冲突：{which}。请一并办理对调或代班。</translation>
    </message>
    <message>
        <source>{which} …</source>
        <translation>{which} 等</translation>
    </message>
    <message>
        <source>Annual leave {year}: {days} days by years of service, {taken} granted or asked for, {left} left.</source>
        <translation>{year}年年休假：按工龄{days}天，已批准或已申请{taken}天，剩余{left}天。</translation>
    </message>
    <message>
        <source>Since when {name} serves is not entered; how much annual leave is due cannot be told.</source>
        <translation>未登记{name}的参加工作时间，无法计算年休假天数。</translation>
    </message>
    <message>
        <source>Compensatory rest owed: {days} days; this leave takes {asked}.</source>
        <translation>待补休{days}天，本次使用{asked}天。</translation>
    </message>
    <message>
        <source>That is {days} days of leave.</source>
        <translation>共计请假{days}天。</translation>
    </message>
    <message>
        <source>On {day} nobody would be left for “{post}”.</source>
        <translation>{day}“{post}”将无人可用。</translation>
    </message>
    <message>
        <source>{name} stands in this list already; change that entry.</source>
        <translation>{name}已在列表中，请修改原记录。</translation>
    </message>
    <message>
        <source>The last day on rosters cannot be before the first ({day}).</source>
        <translation>排班末日不能早于首日（{day}）。</translation>
    </message>
    <message>
        <source>Of one household with {names}: the roster never puts them on duty on one day.</source>
        <translation>与{names}为同一家庭，排班时不安排在同一天。</translation>
    </message>
    <message>
        <source>{count} duties of published rosters lie after it; substitute somebody for each of them.</source>
        <translation>该日之后已公布的值班表中还有{count}个班次，请逐一安排代班。</translation>
    </message>
    <message>
        <source>{count} duties of published rosters lie before it; substitute somebody for each of them.</source>
        <translation>该日之前已公布的值班表中还有{count}个班次，请逐一安排代班。</translation>
    </message>
    <message>
        <source>{day} is not a day of this month; please check the day.</source>
        <translation>{day}不在本月，请核对日期。</translation>
    </message>
    <message>
        <source>{name} stands twice at {post} on {day}; please leave one.</source>
        <translation>{day}{post}中{name}重复，请保留一个。</translation>
    </message>
    <message>
        <source>{post} cannot need {count} people on {day}; please enter a number from 0 to {most}.</source>
        <translation>{day}{post}人数不能为{count}，请填0至{most}。</translation>
    </message>
    <message>
        <source>{post} has two numbers on {day}; please leave one.</source>
        <translation>{day}{post}填了两个人数，请保留一个。</translation>
    </message>
    <message>
        <source>{count} rules are broken: {first} Put them right, or say why the roster is signed all the same.</source>
        <translation>有{count}处不符合值班规则：{first}请先调整，或者写明仍要签发的理由。</translation>
    </message>
    <message>
        <source>The holidays of {year} are not entered: weekdays and weekends were used. Import the calendar first.</source>
        <translation>{year}年节假日未录入，现按平日、周末编排。请先导入日历。</translation>
    </message>
    <message>
        <source>{count} more; the board shows them all.</source>
        <translation>另有{count}处，排班表上可看全部。</translation>
    </message>
    <message>
        <source>Every rule is kept.</source>
        <translation>各项值班规则均已满足。</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Why broken rules are accepted</source>
        <translation>不符合规则仍签发的理由</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>轮值方式</translation>
    </message>
    <message>
        <source>Keys of the cycle</source>
        <translation>循环按键</translation>
    </message>
    <message>
        <source>Counted from</source>
        <translation>起算日</translation>
    </message>
    <message>
        <source>Days behind</source>
        <translation>错后天数</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>of posts, X is rest: ZXX</source>
        <translation>岗位按键，或白、夜、备、休</translation>
    </message>
    <message>
        <source>the first day of a cycle</source>
        <translation>循环的第一天</translation>
    </message>
    <message>
        <source>0, 1, 2 … behind the first crew</source>
        <translation>与第一组相差0、1、2……天</translation>
    </message>
    <message>
        <source>Crews</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>New crew</source>
        <translation>新增班组</translation>
    </message>
    <message>
        <source>Sign the duty roster of {month}</source>
        <translation>签发{month}值班表</translation>
    </message>
    <message>
        <source>Make the duty roster of {month}</source>
        <translation>编排{month}值班表</translation>
    </message>
    <message>
        <source>{month}: no roster yet</source>
        <translation>{month}尚未编排</translation>
    </message>
    <message>
        <source>{month}: a draft waits for the signature</source>
        <translation>{month}草稿待签发</translation>
    </message>
    <message>
        <source>{month}: submitted, waits for the chief</source>
        <translation>{month}已提交，待所长审签</translation>
    </message>
    <message>
        <source>Submit the duty roster of {month} for signature</source>
        <translation>提交{month}值班表审签</translation>
    </message>
    <message>
        <source>Put the duty roster of {month} right and submit it again</source>
        <translation>修改{month}值班表后重新提交</translation>
    </message>
    <message>
        <source>Submitted by {name}</source>
        <translation>{name}提交</translation>
    </message>
    <message>
        <source>{month} is signed</source>
        <translation>{month}已签发</translation>
    </message>
    <message>
        <source>Next month&apos;s roster</source>
        <translation>下月值班表</translation>
    </message>
    <message>
        <source>Duty roster of the month</source>
        <translation>值班表（按月）</translation>
    </message>
    <message>
        <source>Duty roster, extract of a week</source>
        <translation>值班表（周）</translation>
    </message>
    <message>
        <source>Duty list, simple form</source>
        <translation>值班简表</translation>
    </message>
    <message>
        <source>Personal duty slip</source>
        <translation>个人值班单</translation>
    </message>
    <message>
        <source>Shadow training rota</source>
        <translation>治保主任跟班轮值表</translation>
    </message>
    <message>
        <source>{month}-{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{names} and {count} others</source>
        <translation>{names}等{all}人</translation>
    </message>
    <message>
        <source>{day}: {post} needs {limit} and has {count}.</source>
        <translation>{day}{post}需{limit}人，现有{count}人。</translation>
    </message>
    <message>
        <source>{day}: {post} takes {limit} and has {count}.</source>
        <translation>{day}{post}只需{limit}人，排了{count}人。</translation>
    </message>
    <message>
        <source>{day}: {person} may not hold the post {post}.</source>
        <translation>{day}{person}不能担任{post}。</translation>
    </message>
    <message>
        <source>{day}: {person} is exempt from nights, and {post} is a night post.</source>
        <translation>{day}{person}免值夜班，而{post}是夜班岗位。</translation>
    </message>
    <message>
        <source>{day}: {person} is on leave and cannot hold {post}.</source>
        <translation>{day}{person}休假，不能值{post}。</translation>
    </message>
    <message>
        <source>{day}: {person} does not serve at the station that day and cannot hold {post}.</source>
        <translation>{day}{person}不在所工作，不能值{post}。</translation>
    </message>
    <message>
        <source>{day}: {person} stands on {count} posts.</source>
        <translation>{day}{person}排了{count}个岗位。</translation>
    </message>
    <message>
        <source>{day}: {person} has not rested yet from the duty of {other}; {post} comes too early.</source>
        <translation>{day}{person}{other}值班后尚未休息够，不能值{post}。</translation>
    </message>
    <message>
        <source>{day}: {person} has {count} duties of 24 hours within seven days; {limit} is the most.</source>
        <translation>截至{day}，{person}七天内值24小时班{count}次，超过{limit}次。</translation>
    </message>
    <message>
        <source>{day}: {person} has the {count}th night running; {limit} is the most.</source>
        <translation>截至{day}，{person}连续值夜班{count}晚，超过{limit}晚。</translation>
    </message>
    <message>
        <source>{day}: {person} and {others} of one household are on duty together.</source>
        <translation>{day}{person}与{others}是一家人，不能同日值班。</translation>
    </message>
    <message>
        <source>{day}: {person} was fixed for {post} and is not there.</source>
        <translation>{day}{post}已固定{person}，现未在岗。</translation>
    </message>
    <message>
        <source>{day}: {person} at {post} is a newcomer with nobody experienced beside.</source>
        <translation>{day}{post}{person}是新人，同班没有老同志带。</translation>
    </message>
    <message>
        <source>{day}: {person} at {post} is an auxiliary without a police officer beside.</source>
        <translation>{day}{post}{person}是辅警，同班没有民警。</translation>
    </message>
    <message>
        <source>{day}: {count} police are on the roster, standby included; {limit} are wanted.</source>
        <translation>{day}含备勤只有民警{count}人，少于{limit}人。</translation>
    </message>
    <message>
        <source>{person} has {count} duties of 24 hours this month, more than {limit}.</source>
        <translation>{person}本月24小时班{count}次，超过{limit}次。</translation>
    </message>
    <message>
        <source>{person} has {count} rest days this month, fewer than {limit}.</source>
        <translation>{person}本月休息{count}天，少于{limit}天。</translation>
    </message>
    <message>
        <source>{day}: {person} would be on duty too often within seven days.</source>
        <translation>{day}{person}七天内值班过密。</translation>
    </message>
    <message>
        <source>{day}: the volunteer team {team} walked on {other}, and {limit} nights lie between at least.</source>
        <translation>{day}{team}{other}刚巡过，两次之间至少隔{limit}晚。</translation>
    </message>
    <message>
        <source>{day}: the volunteer team {team} cannot walk that night.</source>
        <translation>{day}{team}当晚不能参加。</translation>
    </message>
    <message>
        <source>{day}: {count} volunteer teams walk that night; {limit} should.</source>
        <translation>{day}夜间义务巡逻排了{count}队，应为{limit}队。</translation>
    </message>
    <message>
        <source>{day}: the shadow training of {person} cannot begin on this day.</source>
        <translation>{person}的跟班培训不能从{day}开始。</translation>
    </message>
    <message>
        <source>It is the turn of {person} for shadow training, and there is none.</source>
        <translation>轮到{person}跟班培训，本月未安排。</translation>
    </message>
    <message>
        <source>{day}: {count} are trained at once; {limit} is the most.</source>
        <translation>{day}同时跟班{count}人，超过{limit}人。</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Go on as last month</source>
        <translation>接着上月的规律</translation>
    </message>
    <message>
        <source>By the crews&apos; cycles</source>
        <translation>按班组轮转</translation>
    </message>
    <message>
        <source>By turns, the next on each list</source>
        <translation>按名单依次轮值</translation>
    </message>
    <message>
        <source>There is no roster of {month} to go on from; please begin another way.</source>
        <translation>没有{month}的值班表可以接续，请换一种方式。</translation>
    </message>
    <message>
        <source>No crew has members with a post yet; enter crews first, or begin another way.</source>
        <translation>还没有可轮转的班组，请先设班组，或换一种方式。</translation>
    </message>
    <message>
        <source>{day} is over; a wish is for a day to come.</source>
        <translation>{day}已过；意愿只能针对今后的日期。</translation>
    </message>
    <message>
        <source>The roster of {month} is signed already; ask for a swap or a substitute instead.</source>
        <translation>{month}值班表已签发，请改为申请对调或代班。</translation>
    </message>
    <message>
        <source>{name} has a wish for {day} already; change that one.</source>
        <translation>{name}在{day}已有意愿，请修改原记录。</translation>
    </message>
    <message>
        <source>A post is named only by who wishes to be on duty.</source>
        <translation>只有希望值班时才填写岗位。</translation>
    </message>
    <message>
        <source>{name} cannot hold “{post}”; choose another post, or none.</source>
        <translation>{name}不能担任“{post}”，请另选岗位或留空。</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>意愿</translation>
    </message>
    <message>
        <source>Part of the day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <source>1 to 9, more is heavier</source>
        <translation>1至9，越大越重要</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>排班意愿</translation>
    </message>
    <message>
        <source>New wish</source>
        <translation>登记意愿</translation>
    </message>
    <message>
        <source>holidays {holiday}, weekends {weekend}, nights {night}, load {load}</source>
        <translation>节日{holiday} 周末{weekend} 夜班{night} 负荷{load}</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则检查</translation>
    </message>
    <message>
        <source>More or less than the share</source>
        <translation>与应值数相比</translation>
    </message>
    <message>
        <source>One of the two asks: {first} or {second}.</source>
        <translation>申请人应为{first}或{second}。</translation>
    </message>
    <message>
        <source>This change is “{state}”; enter another one.</source>
        <translation>该变更“{state}”，请另行登记。</translation>
    </message>
    <message>
        <source>{name} has to agree before it can be approved.</source>
        <translation>须先经{name}同意才能批准。</translation>
    </message>
    <message>
        <source>You asked for it yourself; the other has to say yes, or the desk enters it for them.</source>
        <translation>您是申请人，须由对方同意，或由值班室代为登记。</translation>
    </message>
    <message>
        <source>Somebody else has to approve this: nobody approves a change of their own duty.</source>
        <translation>涉及本人的值班变更须由他人批准。</translation>
    </message>
    <message>
        <source>{name} is on duty on {which}.</source>
        <translation>{name}的班：{which}。</translation>
    </message>
    <message>
        <source>{name} has to agree, then a chief approves.</source>
        <translation>须经{name}同意，再由所领导批准。</translation>
    </message>
    <message>
        <source>The roster of {month} is not signed yet; change it on the board.</source>
        <translation>{month}值班表尚未签发，请直接在排班表中修改。</translation>
    </message>
    <message>
        <source>{name} is not on duty on {day} by the signed roster.</source>
        <translation>按已签发的值班表，{name}在{day}没有班。</translation>
    </message>
    <message>
        <source>{name} holds two posts on {day}; please name the post.</source>
        <translation>{name}在{day}兼两岗，请注明岗位。</translation>
    </message>
    <message>
        <source>A duty passes to somebody else; please choose another person.</source>
        <translation>接替人不能是本人，请另选人员。</translation>
    </message>
    <message>
        <source>The duty of {day} has been served; only a chief corrects it, with the reason.</source>
        <translation>{day}的班已值完，只能由所领导注明原因更正。</translation>
    </message>
    <message>
        <source>{number} about the duty of {name} on {day} is still open; finish that change first.</source>
        <translation>{name}在{day}的班次已有未办结的变更{number}，请先办结。</translation>
    </message>
    <message>
        <source>{name} no longer holds the duty of {day}; refuse this change and ask anew.</source>
        <translation>{day}的班已不是{name}值，请不批准本次变更后重新申请。</translation>
    </message>
    <message>
        <source>{name} holds “{post}” on {day} already.</source>
        <translation>{name}在{day}已担任“{post}”。</translation>
    </message>
    <message>
        <source>{first} It may be approved all the same, with the reason in the note ({count} rules broken).</source>
        <translation>{first}如确需批准，请在备注中写明原因（共违反{count}条规则）。</translation>
    </message>
    <message>
        <source>{name} does not stand on rosters in {month}.</source>
        <translation>{name}在{month}不参加排班。</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>没有需要变更的班次。</translation>
    </message>
    <message>
        <source>The duty of {name} on {day} stands there twice; please leave one.</source>
        <translation>{name}在{day}的班重复出现，请只保留一行。</translation>
    </message>
    <message>
        <source>{first} Accept broken rules knowingly, or repair otherwise ({count} rules broken).</source>
        <translation>{first}请勾选知悉并接受，或改用其他方案（共违反{count}条规则）。</translation>
    </message>
    <message>
        <source>{name} is not in the list; only village security heads are trained by turns.</source>
        <translation>{name}不在轮训名单中；轮训对象为治保主任。</translation>
    </message>
    <message>
        <source>{name} has training from {day} already; change that one.</source>
        <translation>{name}从{day}起已有跟班安排，请修改原记录。</translation>
    </message>
    <message>
        <source>{count} people are trained on {day} already; {most} is the most.</source>
        <translation>{day}已有{count}人跟班，最多{most}人。</translation>
    </message>
    <message>
        <source>This training begins on {day}; enter it when it is over.</source>
        <translation>该次跟班从{day}开始，请结束后再登记。</translation>
    </message>
    <message>
        <source>Whether {name} came is entered already; a chief may void it.</source>
        <translation>{name}是否到岗已登记；如有误，由所领导作废。</translation>
    </message>
    <message>
        <source>Enter first that {name} came; only then is there something to judge.</source>
        <translation>请先登记{name}已到岗，再填写评价。</translation>
    </message>
    <message>
        <source>Nobody of the list could come in {month}; look at the list of leave.</source>
        <translation>{month}名单中无人可安排，请查看请假情况。</translation>
    </message>
    <message>
        <source>{count} people are planned for {month} already.</source>
        <translation>{month}已安排{count}人。</translation>
    </message>
    <message>
        <source>Next in the list: {names} (round {cycle}, {done} of {of} had it).</source>
        <translation>下一批：{names}（第{cycle}轮，已完成{done}/{of}人）。</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>带教人</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>跟班培训</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Came or not?</source>
        <translation>是否到岗待登记</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到岗</translation>
    </message>
    <message>
        <source>Of rosters in force</source>
        <translation>现行安排</translation>
    </message>
    <message>
        <source>Plan a training</source>
        <translation>安排跟班</translation>
    </message>
    <message>
        <source>Plan the next of the list</source>
        <translation>按名单安排下一批</translation>
    </message>
    <message>
        <source>any of its days</source>
        <translation>该月任意一天</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Why it was struck out</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Personal data taken out at</source>
        <translation>个人信息清除时间</translation>
    </message>
    <message>
        <source>Of one household with</source>
        <translation>同一家庭</translation>
    </message>
    <message>
        <source>Rest owed for duties on days off</source>
        <translation>休息日值班应补休</translation>
    </message>
    <message>
        <source>Compensatory rest taken</source>
        <translation>已补休</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Asking and answer</source>
        <translation>申请与审批</translation>
    </message>
    <message>
        <source>Published duties it falls on</source>
        <translation>冲突的已公布班次</translation>
    </message>
    <message>
        <source>{name} asks for leave from {first} to {last}</source>
        <translation>{name}申请{first}至{last}请假</translation>
    </message>
    <message>
        <source>{count} duties of published rosters fall into granted leave</source>
        <translation>已公布值班表有{count}个班次与已批准的请假冲突</translation>
    </message>
    <message>
        <source>{count} duties of published rosters are of people who do not serve then</source>
        <translation>已公布值班表有{count}个班次的值班人届时不在岗</translation>
    </message>
    <message>
        <source>The first: {name} on {day}; swap, substitute or repair.</source>
        <translation>最近一个：{name}，{day}；请对调、代班或调整。</translation>
    </message>
    <message>
        <source>{name} is to agree to a change of the duty of {day}</source>
        <translation>{day}值班变更待{name}同意</translation>
    </message>
    <message>
        <source>Change of the duty of {day} waits for approval</source>
        <translation>{day}值班变更待批准</translation>
    </message>
    <message>
        <source>Did {name} come to the shadow training of {day}?</source>
        <translation>{name}{day}的跟班是否到岗？</translation>
    </message>
    <message>
        <source>{places} cannot be filled: {facts}.</source>
        <translation>{places}排不出人：{facts}。</translation>
    </message>
    <message>
        <source>{places} cannot be filled: more people are asked for than may hold it.</source>
        <translation>{places}排不出人：要求的人数多于能上这一岗的人数。</translation>
    </message>
    <message>
        <source>This cannot hold together: {facts}.</source>
        <translation>以下各项互相矛盾：{facts}。</translation>
    </message>
    <message>
        <source>{post} on {day}</source>
        <translation>{day}{post}</translation>
    </message>
    <message>
        <source>{people} on leave on {day}</source>
        <translation>{people}{day}休假</translation>
    </message>
    <message>
        <source>{people} at rest on {day} after the duty of {other}</source>
        <translation>{people}{other}值班后{day}须休息</translation>
    </message>
    <message>
        <source>{people} fixed for {post} on {day}</source>
        <translation>{day}{post}已固定{people}</translation>
    </message>
    <message>
        <source>{people} at the most duties of seven days on {day}</source>
        <translation>{people}截至{day}七天内班次已到上限</translation>
    </message>
    <message>
        <source>{people} of one household on {day}</source>
        <translation>{people}是一家人，{day}不能同值</translation>
    </message>
    <message>
        <source>{people} on another post on {day}</source>
        <translation>{people}{day}在其他岗位</translation>
    </message>
    <message>
        <source>{people} not at the station on {day}</source>
        <translation>{people}{day}不在所</translation>
    </message>
    <message>
        <source>{people} exempt from nights</source>
        <translation>{people}免值夜班</translation>
    </message>
    <message>
        <source>{people} may not hold {post}</source>
        <translation>{people}不能担任{post}</translation>
    </message>
    <message>
        <source>newcomers need somebody experienced on {day}</source>
        <translation>{day}新人须有老同志带班</translation>
    </message>
    <message>
        <source>auxiliaries need a police officer on {day}</source>
        <translation>{day}辅警须有民警同班</translation>
    </message>
    <message>
        <source>{people} bound by another rule on {day}</source>
        <translation>{people}{day}受其他规则限制</translation>
    </message>
    <message>
        <source>undo the fixing of {person} for {post} on {day}</source>
        <translation>取消{day}{post}{person}的固定</translation>
    </message>
    <message>
        <source>let {person} have one duty more in the seven days to {day}</source>
        <translation>允许{person}截至{day}七天内多值一班</translation>
    </message>
    <message>
        <source>count on {person} on {day} although on leave (to be settled with {person})</source>
        <translation>{day}按{person}在岗排班（其休假须与本人商定）</translation>
    </message>
    <message>
        <source>let {others} of one household be on duty on {day}</source>
        <translation>允许{others}（一家人）{day}同日值班</translation>
    </message>
    <message>
        <source>let {person} be on duty on {day} with less rest after the duty of {other}</source>
        <translation>允许{person}{other}值班后未休息够即于{day}值班</translation>
    </message>
    <message>
        <source>let {post} on {day} do with {count}</source>
        <translation>{day}{post}减为{count}人</translation>
    </message>
    <message>
        <source>leave {post} on {day} open</source>
        <translation>{day}{post}空缺</translation>
    </message>
    <message>
        <source>One click will: {steps}.</source>
        <translation>一键处理：{steps}。</translation>
    </message>
    <message>
        <source>{one}; {other}</source>
        <translation>{one}；{other}</translation>
    </message>
    <message>
        <source>A fixed duty</source>
        <translation>固定的班次</translation>
    </message>
    <message>
        <source>The most duties in seven days</source>
        <translation>七天内班次上限</translation>
    </message>
    <message>
        <source>A day of leave</source>
        <translation>一天休假</translation>
    </message>
    <message>
        <source>One household, one on duty</source>
        <translation>一家人不同值</translation>
    </message>
    <message>
        <source>The rest after a duty</source>
        <translation>值班后的休息</translation>
    </message>
    <message>
        <source>A place</source>
        <translation>一个岗位名额</translation>
    </message>
    <message>
        <source>{people} on leave</source>
        <translation>{people}休假</translation>
    </message>
    <message>
        <source>{people} on another post that day</source>
        <translation>{people}当天在其他岗位</translation>
    </message>
    <message>
        <source>{people} at rest before or after another duty</source>
        <translation>{people}前后有班须休息</translation>
    </message>
    <message>
        <source>{people} of one household with somebody on duty</source>
        <translation>{people}的家人当天值班</translation>
    </message>
    <message>
        <source>{people} at a limit of duties or nights</source>
        <translation>{people}班次或夜班已到上限</translation>
    </message>
    <message>
        <source>{people} asked for leave</source>
        <translation>{people}已申请休假</translation>
    </message>
    <message>
        <source>{people} wished to be off</source>
        <translation>{people}申请不值</translation>
    </message>
    <message>
        <source>{day} {post}, {count} may hold it: {facts}.</source>
        <translation>{day}{post}可值{count}人：{facts}。</translation>
    </message>
    <message>
        <source>This duty breaks a rule. {broken} {told}</source>
        <translation>该班不合规则。{broken}{told}</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>nobody is left who would keep every rule</source>
        <translation>没有人能不违反规则接这个班</translation>
    </message>
    <message>
        <source>{people} would keep every rule</source>
        <translation>换{people}不违反规则</translation>
    </message>
    <message>
        <source>only {person} is left</source>
        <translation>只剩{person}能值</translation>
    </message>
    <message>
        <source>of the {count} left, {person} is furthest behind with {kind} ({ahead} against the share)</source>
        <translation>余下{count}人中{person}{kind}欠得最多（与应值数差{ahead}）</translation>
    </message>
    <message>
        <source>of the {count} left, {person} stands at {ahead} with {kind}; {other} at {theirs} could as well</source>
        <translation>余下{count}人中{person}{kind}与应值数差{ahead}，{other}（差{theirs}）也可以值</translation>
    </message>
    <message>
        <source>{person} was fixed by hand</source>
        <translation>{person}由人工固定</translation>
    </message>
    <message>
        <source>{person} wished for this duty</source>
        <translation>{person}申请值这个班</translation>
    </message>
    <message>
        <source>holidays</source>
        <translation>节日班</translation>
    </message>
    <message>
        <source>weekends</source>
        <translation>周末班</translation>
    </message>
    <message>
        <source>nights</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>load</source>
        <translation>负荷</translation>
    </message>
    <message>
        <source>Duty statistics (fairness)</source>
        <translation>值班统计（公平）</translation>
    </message>
    <message>
        <source>{left} days owed: {earned} earned, {taken} taken</source>
        <translation>待补休{left}天（应补{earned}，已补{taken}）</translation>
    </message>
    <message>
        <source>Round {cycle}: {done} of {of} had their turn</source>
        <translation>第{cycle}轮：已完成{done}/{of}人</translation>
    </message>
    <message>
        <source>Round {cycle}</source>
        <translation>第{cycle}轮</translation>
    </message>
    <message>
        <source>Round {cycle}, {day}</source>
        <translation>第{cycle}轮，{day}</translation>
    </message>
    <message>
        <source>Three days or more</source>
        <translation>三天以上</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>不足三天</translation>
    </message>
    <message>
        <source>Evened out</source>
        <translation>已补清</translation>
    </message>
    <message>
        <source>Taken in advance</source>
        <translation>已预支</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>名单中待安排</translation>
    </message>
    <message>
        <source>Nobody has a duty in this draft yet; fill it before you submit it.</source>
        <translation>本稿尚未安排任何人值班，请先排班再提交。</translation>
    </message>
    <message>
        <source>{name} has submitted this draft already; it waits for the chief.</source>
        <translation>本稿已由{name}提交，正待所长审签。</translation>
    </message>
    <message>
        <source>This draft has not been submitted; there is nothing to send back.</source>
        <translation>本稿尚未提交审签，无可退回。</translation>
    </message>
    <message>
        <source>Submit for signature</source>
        <translation>提交审签</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>What is to be put right</source>
        <translation>需修改之处</translation>
    </message>
    <message>
        <source>{count} duties fall on leave that was asked for and not answered: {which}. Answer it first.</source>
        <translation>有{count}个班排在已申请未批复的休假上：{which}。请先批复休假。</translation>
    </message>
    <message>
        <source>{day} {person} {post}</source>
        <translation>{day}{person}{post}</translation>
    </message>
    <message>
        <source>Not changed by this, please see to it yourself: {what}.</source>
        <translation>以下未一并调整，请另行安排：{what}。</translation>
    </message>
    <message>
        <source>{name}&apos;s shadow training from {days}</source>
        <translation>{name}{days}起的跟班培训</translation>
    </message>
    <message>
        <source>shadow training guided by {name} from {days}</source>
        <translation>{name}{days}起带教的跟班培训</translation>
    </message>
    <message>
        <source>the volunteer nights of {name}&apos;s team on {days}</source>
        <translation>{name}所在义务巡逻队{days}的夜巡</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}、{other}</translation>
    </message>
    <message>
        <source>Present at the station</source>
        <translation>在所值班</translation>
    </message>
    <message>
        <source>Night duty</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>Weekend or day off</source>
        <translation>周末班</translation>
    </message>
    <message>
        <source>Statutory holiday</source>
        <translation>节日班</translation>
    </message>
    <message>
        <source>New Year&apos;s Eve</source>
        <translation>除夕班</translation>
    </message>
    <message>
        <source>Leader on duty</source>
        <translation>带班</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Served for another</source>
        <translation>替他人值班</translation>
    </message>
    <message>
        <source>Owes a day of rest</source>
        <translation>应补休</translation>
    </message>
</context>
<context>
    <name>roster/report</name>
    <message>
        <source>{station}: duty roster, {month}</source>
        <translation>{station}{month}值班表</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>班组</translation>
    </message>
    <message>
        <source>{post} (telephone)</source>
        <translation>{post}（电话）</translation>
    </message>
    <message>
        <source>Shadowing</source>
        <translation>跟班</translation>
    </message>
    <message>
        <source>{post}: {name} at first</source>
        <translation>{post}原为{name}</translation>
    </message>
    <message>
        <source>night patrol {teams}</source>
        <translation>夜巡：{teams}</translation>
    </message>
    <message>
        <source>A duty day runs from {start} to {start} of the next day. Duty room: {phone}. County command centre: {county}.</source>
        <translation>值班时间：{start}至次日{start}。值班室电话：{phone}。县局指挥中心：{county}。</translation>
    </message>
    <message>
        <source>Nobody on duty leaves the post or drinks; duties are exchanged only with the leaders&apos; approval and entered; hand over in person.</source>
        <translation>值班人员不得擅离岗位、不得饮酒；调班、代班须经所领导批准并登记；交接班当面进行。</translation>
    </message>
    <message>
        <source>swap: exchanged; subst.: another serves; corr.: put right; work: a make-up workday; grey: days off.</source>
        <translation>调：对调；代：代班；更：更正；班：调休上班日；灰底：休息日。</translation>
    </message>
    <message>
        <source>Counting rule: every place filled of the roster {roster}, as changed and approved.</source>
        <translation>统计口径：值班表{roster}的全部岗位安排，含已批准的调班、代班。</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Signed off by</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>{weekday} (work)</source>
        <translation>{weekday}（班）</translation>
    </message>
    <message>
        <source>{name} (swap)</source>
        <translation>{name}（调）</translation>
    </message>
    <message>
        <source>{name} (subst.)</source>
        <translation>{name}（代）</translation>
    </message>
    <message>
        <source>{name} (corr.)</source>
        <translation>{name}（更）</translation>
    </message>
    <message>
        <source>CAUTION: the holidays and make-up workdays of {years} are not in the calendar. Days off are weekends only; enter or import them under Station, Calendar, and make this sheet again.</source>
        <translation>注意：{years}年的法定节假日和调休安排尚未录入，本表休息日只按周末计；请在“本所—日历”中录入或导入后重新制表。</translation>
    </message>
    <message>
        <source>Reported by: {station}</source>
        <translation>填报单位：{station}</translation>
    </message>
    <message>
        <source>Made on: {day}</source>
        <translation>制表日期：{day}</translation>
    </message>
    <message>
        <source>{station}: duty roster, extract</source>
        <translation>{station}值班表（摘录）</translation>
    </message>
    <message>
        <source>{station}: duty list</source>
        <translation>{station}值班安排表</translation>
    </message>
    <message>
        <source>Counting rule: the signed roster of each month as changed and approved; of a month without one, its newest draft.</source>
        <translation>统计口径：各月已签发的值班表（含已批准的调班、代班）；尚未签发的月份取最新草稿。</translation>
    </message>
    <message>
        <source>{start} to {start} next day</source>
        <translation>{start}至次日{start}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>值班人员</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>值班时间</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>值班电话</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>{station}: duties of {name}</source>
        <translation>{station}{name}值班安排</translation>
    </message>
    <message>
        <source>{station}: personal duty slips</source>
        <translation>{station}个人值班安排</translation>
    </message>
    <message>
        <source>Counting rule: duties served as changed and approved; on-call duties are not nights.</source>
        <translation>统计口径：按已批准的调班、代班后实际承担的班次；备勤不计夜班。</translation>
    </message>
    <message>
        <source>{duties} duties: {nights} at night, {weekends} on weekends and days off, {holidays} on statutory days.</source>
        <translation>共{duties}班：夜班{nights}班，周末及放假日{weekends}班，法定节假日{holidays}班。</translation>
    </message>
    <message>
        <source>Leave: {days}.</source>
        <translation>请假：{days}。</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>本人带班</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>本人签收</translation>
    </message>
    <message>
        <source>{begin}–{end}</source>
        <translation>{begin}–{end}</translation>
    </message>
    <message>
        <source>{begin}–{end} next day</source>
        <translation>{begin}–次日{end}</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>代{name}</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>带班领导</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>同班人员</translation>
    </message>
    <message>
        <source>{station}: shadow training of the village security heads</source>
        <translation>{station}治保主任跟班培训轮值表</translation>
    </message>
    <message>
        <source>Counting rule: turns that begin in the period, of the signed roster of each month, else of its newest draft; voided ones are left out.</source>
        <translation>统计口径：本期内开始的跟班，取各月已签发的值班表，未签发的取最新草稿；作废的不计。</translation>
    </message>
    <message>
        <source>{people} people a month, {days} days running each, in the order of the list.</source>
        <translation>每月{people}人，每人连续{days}天，按名单顺序轮流。</translation>
    </message>
    <message>
        <source>Planned {planned}, attended {attended}, {hours} hours.</source>
        <translation>安排{planned}人，到岗{attended}人，学时{hours}。</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待跟班</translation>
    </message>
    <message>
        <source>attended</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Seq.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>{station}: duty statistics</source>
        <translation>{station}值班统计表</translation>
    </message>
    <message>
        <source>Counting rule: duties of signed rosters by who served; nights, weekends (with days off), holidays and hours without standby. A 24-hour duty on a day off that is over owes a day of rest. More or less: against the share by available days, months that begin in the period.</source>
        <translation>统计口径：按已签发值班表实际值班人统计；夜班、周末（含调休放假日）、节假日、工时不含备勤。休息日已值的24小时班每班应补休1天。“±”为与按在岗天数分摊的应值数之差，计期内各整月。</translation>
    </message>
    <message>
        <source>In the order of the list of people; nobody is ranked.</source>
        <translation>按人员名册排列，不排名次。</translation>
    </message>
    <message>
        <source>Checked: the lines add up to {sum}, the {months} signed rosters have {places} duties.</source>
        <translation>核对：各人合计{sum}班次，{months}个已签发值班表共{places}班次，相符。</translation>
    </message>
    <message>
        <source>The lines add up to {sum}, but the {months} signed rosters have {places} duties; please check the records.</source>
        <translation>各人合计{sum}班次，但{months}个已签发值班表共{places}班次，不相符，请核对。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜班</translation>
    </message>
    <message>
        <source>W/end</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Hol.</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>带班</translation>
    </message>
    <message>
        <source>Stby</source>
        <translation>备勤</translation>
    </message>
    <message>
        <source>Hours served</source>
        <translation>工时</translation>
    </message>
    <message>
        <source>In</source>
        <translation>代入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>代出</translation>
    </message>
    <message>
        <source>Rest owed</source>
        <translation>应补休</translation>
    </message>
    <message>
        <source>Rest taken</source>
        <translation>已补休</translation>
    </message>
    <message>
        <source>Hol. ±</source>
        <translation>节日±</translation>
    </message>
    <message>
        <source>W/e ±</source>
        <translation>周末±</translation>
    </message>
    <message>
        <source>Night ±</source>
        <translation>夜班±</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>调班单</translation>
    </message>
    <message>
        <source>Load ±</source>
        <translation>负荷±</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>所在村</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Days at the station</source>
        <translation>跟班日期</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Guided by</source>
        <translation>带教民警</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>到岗</translation>
    </message>
    <message>
        <source>Hours trained</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>The file {path} cannot be opened; is it open in another program?</source>
        <translation>文件{path}打不开，是否正被其他程序使用？</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB; please split it.</source>
        <translation>文件超过{most} MB，请拆分后再导入。</translation>
    </message>
    <message>
        <source>This is not an Excel (xlsx, xls) or CSV file; please save it as one of these and try again.</source>
        <translation>这不是Excel（xlsx、xls）或CSV文件，请另存为其中一种再试。</translation>
    </message>
    <message>
        <source>The workbook is protected with a password; please save it without one and try again.</source>
        <translation>工作簿有口令，请另存为无口令的文件再试。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete; please export it again.</source>
        <translation>文件损坏或不完整，请重新导出。</translation>
    </message>
    <message>
        <source>The file is built like an attack ({what}) and was not opened; please ask where it came from.</source>
        <translation>文件构造异常（{what}），已拒绝打开，请核实文件来源。</translation>
    </message>
    <message>
        <source>The sheet has more than {most} rows; please split it.</source>
        <translation>表格超过{most}行，请拆分后再导入。</translation>
    </message>
    <message>
        <source>The sheet has more than {most} columns; is it the right one?</source>
        <translation>表格超过{most}列，请确认是否选对了文件。</translation>
    </message>
    <message>
        <source>A cell near row {row} has more than {most} characters; is a quotation mark not closed?</source>
        <translation>第{row}行附近有单元格超过{most}字，是否有引号未闭合？</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GB 18030; please save the file as UTF-8 and try again.</source>
        <translation>文件编码不是UTF-8或GB 18030，请另存为UTF-8再试。</translation>
    </message>
    <message>
        <source>The sheet has no rows.</source>
        <translation>表格中没有数据。</translation>
    </message>
    <message>
        <source>it unpacks to far more than its size</source>
        <translation>解压后大小异常</translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation>内部文件过多</translation>
    </message>
    <message>
        <source>part names that lead elsewhere or repeat</source>
        <translation>内部文件名越界或重复</translation>
    </message>
    <message>
        <source>its table of contents does not fit its contents</source>
        <translation>目录与内容不符</translation>
    </message>
    <message>
        <source>XML that defines entities</source>
        <translation>XML中含实体定义</translation>
    </message>
    <message>
        <source>cells placed far outside any table</source>
        <translation>有单元格远在表格之外</translation>
    </message>
    <message>
        <source>{path} cannot be written; is it open in another program, or the disk full?</source>
        <translation>{path}无法写入，是否正被其他程序打开，或磁盘已满？</translation>
    </message>
    <message>
        <source>Please give the file a name that ends in .xlsx or .csv.</source>
        <translation>文件名请以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>A worksheet holds {most} rows at most; please narrow the list.</source>
        <translation>一张工作表最多{most}行，请缩小范围再导出。</translation>
    </message>
    <message>
        <source>The mapping {name} cannot be read; please save it again.</source>
        <translation>导入方案“{name}”无法读取，请重新保存。</translation>
    </message>
    <message>
        <source>The mapping {name} belongs to another ledger.</source>
        <translation>导入方案“{name}”属于另一台账。</translation>
    </message>
    <message>
        <source>The sheet has no column “{header}”, which the mapping {name} needs.</source>
        <translation>表格中没有“{header}”列，而导入方案“{name}”需要它。</translation>
    </message>
    <message>
        <source>The sheet has no column for “{field}”; please choose one in the mapping.</source>
        <translation>表格中没有对应“{field}”的列，请在列对应中选择。</translation>
    </message>
    <message>
        <source>“{text}” was kept as a number and has lost its last digits; format the column as text and export again.</source>
        <translation>“{text}”被存成数字，末尾数位已丢失，请把该列设为文本后重新导出。</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation>“{text}”不是整数。</translation>
    </message>
    <message>
        <source>{text} is too small or too large.</source>
        <translation>{text}超出允许范围。</translation>
    </message>
    <message>
        <source>The text has {length} characters; {most} fit.</source>
        <translation>文字有{length}字，最多{most}字。</translation>
    </message>
    <message>
        <source>“{text}” is not a time such as 2026-11-20 21:05:00.</source>
        <translation>“{text}”不是时间，应如 2026-11-20 21:05:00。</translation>
    </message>
    <message>
        <source>“{text}” is not a day such as 2026-11-20.</source>
        <translation>“{text}”不是日期，应如 2026-11-20。</translation>
    </message>
    <message>
        <source>“{text}” leaves open which number is the month; please write 2026-11-20.</source>
        <translation>“{text}”分不清月和日，请写成 2026-11-20。</translation>
    </message>
    <message>
        <source>“{text}” has no time of day.</source>
        <translation>“{text}”只有日期，没有时间。</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation>“{text}”不是“是”或“否”。</translation>
    </message>
    <message>
        <source>“{text}” is not in the dictionary; please map it to an entry.</source>
        <translation>“{text}”不在字典中，请在导入方案中对应到字典项。</translation>
    </message>
</context>
<context>
    <name>station</name>
    <message>
        <source>{day} is already in the calendar; please change that entry.</source>
        <translation>{day}已在日历中，请修改原有记录。</translation>
    </message>
    <message>
        <source>{day} is a workday anyway; a make-up workday is a Saturday or Sunday.</source>
        <translation>{day}本来就是工作日；调休上班日应为周六或周日。</translation>
    </message>
    <message>
        <source>Enter the holidays and make-up workdays of {year}</source>
        <translation>请录入{year}年节假日和调休上班日</translation>
    </message>
    <message>
        <source>Without them no limit in workdays can be counted.</source>
        <translation>未录入则无法计算以工作日计的期限。</translation>
    </message>
    <message>
        <source>The program relies on these entries; only their labels can be changed.</source>
        <translation>程序依赖这些条目，只能修改名称。</translation>
    </message>
    <message>
        <source>The code “{code}” is or was in use here; please choose another.</source>
        <translation>代码“{code}”已在本字典中使用过，请另选代码。</translation>
    </message>
    <message>
        <source>There is no entry “{parent}” to put this one under.</source>
        <translation>没有上级条目“{parent}”，无法归入其下。</translation>
    </message>
    <message>
        <source>A category at the top needs rollup= and one of: {codes}.</source>
        <translation>一级类别须注明 rollup=，可选：{codes}。</translation>
    </message>
    <message>
        <source>Records use “{label}”; it can only be put out of use.</source>
        <translation>“{label}”已有记录使用，只能停用，不能删除。</translation>
    </message>
    <message>
        <source>“{label}” is already out of use.</source>
        <translation>“{label}”已停用。</translation>
    </message>
    <message>
        <source>“{label}” is in use already.</source>
        <translation>“{label}”正在使用。</translation>
    </message>
    <message>
        <source>Other entries stand under “{label}”; remove those first.</source>
        <translation>“{label}”下还有条目，请先删除下级条目。</translation>
    </message>
    <message>
        <source>“{value}” is already taken; please choose another.</source>
        <translation>“{value}”已被使用，请换一个。</translation>
    </message>
    <message>
        <source>{count} other records still belong to it; please move them before you void it.</source>
        <translation>还有{count}条记录归属于它，请先调整后再作废。</translation>
    </message>
    <message>
        <source>Someone of this name is already kept; add what tells them apart.</source>
        <translation>已有同名人员，请注明区别。</translation>
    </message>
    <message>
        <source>{name} has already left.</source>
        <translation>{name}已离所。</translation>
    </message>
    <message>
        <source>{name} is serving.</source>
        <translation>{name}在岗。</translation>
    </message>
    <message>
        <source>The day of leaving cannot be before the day of joining.</source>
        <translation>离所日期不能早于到所日期。</translation>
    </message>
    <message>
        <source>Nobody can give a role above their own; please ask an administrator.</source>
        <translation>不能授予高于本人的权限，请联系管理员。</translation>
    </message>
    <message>
        <source>{name} is the last who may approve; give someone else that role first.</source>
        <translation>{name}是最后一名有审批权限的人员，请先将审批权限授予他人。</translation>
    </message>
    <message>
        <source>Duty room</source>
        <translation>值班室</translation>
    </message>
    <message>
        <source>County command centre</source>
        <translation>县局指挥中心</translation>
    </message>
    <message>
        <source>Contact of the village</source>
        <translation>村（社区）联系人</translation>
    </message>
    <message>
        <source>Contact of the area</source>
        <translation>片区联系人</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>夜间</translation>
    </message>
    <message>
        <source>A place of this name is already kept.</source>
        <translation>已有同名地点。</translation>
    </message>
    <message>
        <source>The organisation code has 12 digits.</source>
        <translation>公安机关机构代码应为12位数字。</translation>
    </message>
    <message>
        <source>Please name the station and say how its numbers begin.</source>
        <translation>请填写派出所名称和编号所用简称。</translation>
    </message>
    <message>
        <source>Somebody must be able to approve: give one person that role.</source>
        <translation>至少要有一人具有审批权限，请指定一人。</translation>
    </message>
    <message>
        <source>{name} is to belong to “{place}”, which is not among the {places}.</source>
        <translation>{name}所属的“{place}”不在{places}名单中。</translation>
    </message>
    <message>
        <source>villages</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>There is no village “{text}”; please enter it first.</source>
        <translation>没有“{text}”这个村（社区），请先录入。</translation>
    </message>
    <message>
        <source>There is no team “{text}”; please enter it first.</source>
        <translation>没有“{text}”这支队伍，请先录入。</translation>
    </message>
    <message>
        <source>“{text}” is neither a holiday, a day off nor a make-up workday.</source>
        <translation>“{text}”不是法定节假日、放假日或调休上班日。</translation>
    </message>
    <message>
        <source>The same stands in an earlier row of the sheet.</source>
        <translation>表中前面已有同一行。</translation>
    </message>
    <message>
        <source>Another risk class is not taken from a sheet: it is changed there, with its reason.</source>
        <translation>风险等级不从表格改动：请在本条目中更改并写明原因。</translation>
    </message>
    <message>
        <source>The village is already in this risk class.</source>
        <translation>该村（社区）已是这个风险等级。</translation>
    </message>
    <message>
        <source>Without an area the village is missing from the tables by area.</source>
        <translation>未归入片区的村（社区）不会计入分片区统计。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Village or community</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Belonging to it</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A voided record stays readable but can no longer be chosen.</source>
        <translation>作废后仍可查看，但不能再选用。</translation>
    </message>
    <message>
        <source>Duty room telephone</source>
        <translation>值班室电话</translation>
    </message>
    <message>
        <source>Organisation code</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Territory</source>
        <translation>辖区面积</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Short name, in numbers</source>
        <translation>简称（用于编号）</translation>
    </message>
    <message>
        <source>County bureau</source>
        <translation>县（市、区）局</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>平方公里</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Villages and communities</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Number of villages</source>
        <translation>村居数</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>驻地</translation>
    </message>
    <message>
        <source>the first one leads</source>
        <translation>第一人为负责人</translation>
    </message>
    <message>
        <source>Serving the area</source>
        <translation>责任警力</translation>
    </message>
    <message>
        <source>3 or 4; each leaves the area it is in now</source>
        <translation>3至4个；所选村（社区）将从原片区移出</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Not 3 or 4 villages</source>
        <translation>不是3至4个村</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>新增片区</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>People serving</source>
        <translation>在岗人数</translation>
    </message>
    <message>
        <source>To put right</source>
        <translation>待完善</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>本所概况</translation>
    </message>
    <message>
        <source>“{code}” cannot be a code; use letters, digits and “_”, with “.” between levels.</source>
        <translation>“{code}”不能作代码，请用字母、数字和“_”，层级之间用“.”。</translation>
    </message>
    <message>
        <source>A code under {parent} begins with “{parent}.”.</source>
        <translation>{parent}的下级代码应以“{parent}.”开头。</translation>
    </message>
    <message>
        <source>“{text}” is not understood; write pairs such as tone=bad.</source>
        <translation>“{text}”无法识别，请写成 tone=bad 这样的形式。</translation>
    </message>
    <message>
        <source>Area {area} has {count} villages; an area has 3 or 4.</source>
        <translation>片区“{area}”有{count}个村（社区）；每个片区应为3至4个。</translation>
    </message>
    <message>
        <source>{village} belongs to no area; each village belongs to one.</source>
        <translation>{village}未归入片区；每个村（社区）应归入一个片区。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number; write digits, with “-” before an extension and “/” between two.</source>
        <translation>“{text}”不是电话号码；请填数字，分机前用“-”，两个号码之间用“/”。</translation>
    </message>
    <message>
        <source>“{text}” is not a police number; it has 4 to 8 digits.</source>
        <translation>“{text}”不是警号，警号为4至8位数字。</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Keeps the ledgers</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Approves</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Administers</source>
        <translation>系统管理</translation>
    </message>
    <message>
        <source>Line {line} has no name.</source>
        <translation>第{line}行没有名称。</translation>
    </message>
    <message>
        <source>“{text}” is not a person&apos;s name: it holds digits.</source>
        <translation>“{text}”不是人名：里面有数字。</translation>
    </message>
    <message>
        <source>Line {line} names {name} a second time.</source>
        <translation>第{line}行的“{name}”重复。</translation>
    </message>
    <message>
        <source>Line {line}: nobody here is called “{text}”; use for example 民警 or 辅警.</source>
        <translation>第{line}行：没有“{text}”这一人员类型，可填民警、辅警等。</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>第{line}行：{why}</translation>
    </message>
    <message>
        <source>“{text}” is not a distance in kilometres.</source>
        <translation>“{text}”不是公里数。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Notice it comes from</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Enter a day</source>
        <translation>录入日期</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>In Chinese</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Local bureau&apos;s code</source>
        <translation>本地标准代码</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>for example rollup=other or tone=bad</source>
        <translation>如 rollup=other、tone=bad</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>字典</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增条目</translation>
    </message>
    <message>
        <source>never changes; DI.family.x stands under DI.family</source>
        <translation>录入后不可更改；DI.family.x 归入 DI.family</translation>
    </message>
    <message>
        <source>Put out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Put back in use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Only an entry no record uses can be removed.</source>
        <translation>只有未被任何记录使用的条目才能删除。</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>分工</translation>
    </message>
    <message>
        <source>empty: behind the others</source>
        <translation>留空排在最后</translation>
    </message>
    <message>
        <source>Police number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>Leads the team</source>
        <translation>队伍负责人</translation>
    </message>
    <message>
        <source>Area served</source>
        <translation>责任片区</translation>
    </message>
    <message>
        <source>Roles in the village</source>
        <translation>村级职责</translation>
    </message>
    <message>
        <source>of village auxiliaries and volunteers</source>
        <translation>驻村辅警、义警填写</translation>
    </message>
    <message>
        <source>In the program</source>
        <translation>系统权限</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>到所日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>离所日期</translation>
    </message>
    <message>
        <source>Password since</source>
        <translation>口令设置时间</translation>
    </message>
    <message>
        <source>First password, not changed yet</source>
        <translation>初始口令，本人尚未修改</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始口令</translation>
    </message>
    <message>
        <source>hand it over in person; it must be changed when entering</source>
        <translation>当面告知本人；首次进入时必须修改</translation>
    </message>
    <message>
        <source>The password and the key files of this person open nothing any more.</source>
        <translation>此人的口令和密钥文件将全部失效。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离所</translation>
    </message>
    <message>
        <source>Own staff</source>
        <translation>本所人员</translation>
    </message>
    <message>
        <source>Police officers</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Auxiliaries</source>
        <translation>辅警</translation>
    </message>
    <message>
        <source>In the villages</source>
        <translation>驻村人员</translation>
    </message>
    <message>
        <source>May act in the program</source>
        <translation>可登录人员</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>已有口令</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Role in the program</source>
        <translation>授予权限</translation>
    </message>
    <message>
        <source>empty: may not act</source>
        <translation>留空表示不能操作</translation>
    </message>
    <message>
        <source>Give a password</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Give another password</source>
        <translation>重置口令</translation>
    </message>
    <message>
        <source>Take the password away</source>
        <translation>收回口令</translation>
    </message>
    <message>
        <source>Record leaving</source>
        <translation>登记离所</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>离所日期</translation>
    </message>
    <message>
        <source>Record coming back</source>
        <translation>登记返岗</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>返岗日期</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Without a village</source>
        <translation>未定村（社区）</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>新增地点</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>队伍</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>新增队伍</translation>
    </message>
    <message>
        <source>Kind of force</source>
        <translation>力量类型</translation>
    </message>
    <message>
        <source>Telephone at night</source>
        <translation>夜间电话</translation>
    </message>
    <message>
        <source>Outside units</source>
        <translation>外部单位</translation>
    </message>
    <message>
        <source>Police units</source>
        <translation>公安单位</translation>
    </message>
    <message>
        <source>Without a telephone</source>
        <translation>未留电话</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新增单位</translation>
    </message>
    <message>
        <source>Risk class</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Response zone</source>
        <translation>响应区域</translation>
    </message>
    <message>
        <source>Own target</source>
        <translation>单独时限</translation>
    </message>
    <message>
        <source>Help is to arrive within</source>
        <translation>到场时限</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距所里程</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>km</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>empty: the next number</source>
        <translation>留空则顺序编号</translation>
    </message>
    <message>
        <source>instead of its zone&apos;s</source>
        <translation>代替所在区域的时限</translation>
    </message>
    <message>
        <source>Risk class changed</source>
        <translation>调整风险等级</translation>
    </message>
    <message>
        <source>Entered with a risk class</source>
        <translation>录入时评定</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>调整前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>调整后</translation>
    </message>
    <message>
        <source>Village security head</source>
        <translation>治保主任</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>未归片区</translation>
    </message>
    <message>
        <source>New village</source>
        <translation>新增村（社区）</translation>
    </message>
    <message>
        <source>Change risk class</source>
        <translation>调整风险等级</translation>
    </message>
    <message>
        <source>Reason for the class</source>
        <translation>调整原因</translation>
    </message>
    <message>
        <source>Give to an area</source>
        <translation>划入片区</translation>
    </message>
    <message>
        <source>Risk class over time</source>
        <translation>风险等级变化</translation>
    </message>
    <message>
        <source>Change of risk class</source>
        <translation>风险等级变更</translation>
    </message>
    <message>
        <source>Risk class before</source>
        <translation>变更前风险等级</translation>
    </message>
    <message>
        <source>Risk class after</source>
        <translation>变更后风险等级</translation>
    </message>
    <message>
        <source>{name} administers; only an administrator changes that.</source>
        <translation>{name}是管理员，只有管理员能改。</translation>
    </message>
    <message>
        <source>{name} has no role in the program; give one first.</source>
        <translation>{name}还没有程序角色，请先设置角色。</translation>
    </message>
    <message>
        <source>Change your own password yourself: it asks for the present one.</source>
        <translation>自己的口令请自己修改，修改时要输入现在的口令。</translation>
    </message>
    <message>
        <source>{name} is the last chief with a password; give another chief one first.</source>
        <translation>{name}是最后一位有口令的领导，请先给另一位领导设置口令。</translation>
    </message>
    <message>
        <source>Came of</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Led to</source>
        <translation>引出</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Came of it, led to it</source>
        <translation>来龙去脉</translation>
    </message>
    <message>
        <source>These are the shipped words already; there is nothing to restore.</source>
        <translation>当前即为原样式，无须恢复。</translation>
    </message>
    <message>
        <source>The form is confirmed already.</source>
        <translation>该文书已确认。</translation>
    </message>
    <message>
        <source>In which ledger</source>
        <translation>所在台账</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Column title</source>
        <translation>栏名</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>一行一个</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Own columns</source>
        <translation>自加栏目</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>New column</source>
        <translation>新加栏目</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Places to sign</source>
        <translation>签名处</translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation>确认时间</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>本所已改</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>文书样式</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>A line a paragraph; an addressee ends in “：”</source>
        <translation>每行一段；主送一行以“：”结尾</translation>
    </message>
    <message>
        <source>One a line</source>
        <translation>每行一个</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认样式</translation>
    </message>
    <message>
        <source>Restore the shipped words</source>
        <translation>恢复原样式</translation>
    </message>
    <message>
        <source>The station&apos;s own words are replaced; they stay in the history.</source>
        <translation>本所修改的文字将被替换，仍可在历史中查看。</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>占位符</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>unit or person it is addressed to</source>
        <translation>被通知单位（个人）</translation>
    </message>
    <message>
        <source>body it is sent to</source>
        <translation>主送单位</translation>
    </message>
    <message>
        <source>unit, house or place with the hazard</source>
        <translation>隐患所在单位、房屋或地点</translation>
    </message>
    <message>
        <source>responsible person</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>隐患情况</translation>
    </message>
    <message>
        <source>the hazards found, numbered</source>
        <translation>隐患清单（编号）</translation>
    </message>
    <message>
        <source>what proves it</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>article it offends against</source>
        <translation>违反的条款</translation>
    </message>
    <message>
        <source>what is to be done</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>box: to be corrected at once</source>
        <translation>勾选框：立即改正</translation>
    </message>
    <message>
        <source>box: to be corrected by a day</source>
        <translation>勾选框：限期改正</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>整改期限</translation>
    </message>
    <message>
        <source>deadline asked for</source>
        <translation>申请延至</translation>
    </message>
    <message>
        <source>protection meanwhile</source>
        <translation>临时防护</translation>
    </message>
    <message>
        <source>measures chosen</source>
        <translation>所选措施</translation>
    </message>
    <message>
        <source>who inspected</source>
        <translation>检查人员</translation>
    </message>
    <message>
        <source>day of the inspection</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>number of the inspection</source>
        <translation>检查编号</translation>
    </message>
    <message>
        <source>result of the inspection</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>what the inspection found</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>day of issue</source>
        <translation>下达日期</translation>
    </message>
    <message>
        <source>day it was found</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>number of the hazard</source>
        <translation>隐患编号</translation>
    </message>
    <message>
        <source>number of the notice</source>
        <translation>通知书编号</translation>
    </message>
    <message>
        <source>round of the review</source>
        <translation>复查轮次</translation>
    </message>
    <message>
        <source>day of the review</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>who reviewed</source>
        <translation>复查人员</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>box: passed</source>
        <translation>勾选框：合格</translation>
    </message>
    <message>
        <source>box: partly passed</source>
        <translation>勾选框：部分合格</translation>
    </message>
    <message>
        <source>box: failed</source>
        <translation>勾选框：不合格</translation>
    </message>
    <message>
        <source>what follows when it did not pass</source>
        <translation>不合格时的后续要求</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>day it was asked for</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>time for the receipt</source>
        <translation>回执期限</translation>
    </message>
    <message>
        <source>who proposed the close-out</source>
        <translation>提请销号人</translation>
    </message>
    <message>
        <source>day it was proposed</source>
        <translation>提请日期</translation>
    </message>
    <message>
        <source>who approved the close-out</source>
        <translation>批准销号人</translation>
    </message>
    <message>
        <source>day of the close-out</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>owner of the house</source>
        <translation>房主</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>rooms to let</source>
        <translation>出租间数</translation>
    </message>
    <message>
        <source>number of the plate</source>
        <translation>门牌编号</translation>
    </message>
    <message>
        <source>number of the letter</source>
        <translation>责任书编号</translation>
    </message>
    <message>
        <source>day of signing</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>end of validity</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>officer of the station</source>
        <translation>责任民警</translation>
    </message>
    <message>
        <source>number on the list of units</source>
        <translation>内保单位编号</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>day of the last check</source>
        <translation>上次检查日期</translation>
    </message>
    <message>
        <source>name of the station</source>
        <translation>本所名称</translation>
    </message>
    <message>
        <source>telephone of the station</source>
        <translation>本所电话</translation>
    </message>
    <message>
        <source>county bureau</source>
        <translation>县局名称</translation>
    </message>
    <message>
        <source>county, abbreviated</source>
        <translation>县区简称</translation>
    </message>
    <message>
        <source>unit; in a number: the station, abbreviated</source>
        <translation>单位；文号中为本所简称</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>running number of the year</source>
        <translation>当年顺序号</translation>
    </message>
    <message>
        <source>A brace is missing or stands alone near “{near}”; write placeholders as in {example}.</source>
        <translation>“{near}”附近的花括号不成对；占位符应写成{example}这样。</translation>
    </message>
    <message>
        <source>This form knows no placeholder {name}; it may use {known}.</source>
        <translation>本文书没有占位符{name}；可用的有{known}。</translation>
    </message>
    <message>
        <source>The number needs {no}, or two papers would bear the same one; please put it back.</source>
        <translation>文号须含{no}，否则会重号；请补上。</translation>
    </message>
    <message>
        <source>A form needs a title.</source>
        <translation>请填写文书标题。</translation>
    </message>
    <message>
        <source>No village or area is called “{name}”; enter it first, or change the name in the file.</source>
        <translation>没有名为“{name}”的村或片区；请先录入，或改正文件中的名称。</translation>
    </message>
    <message>
        <source>The border of “{name}” cannot be read; import the GeoJSON file itself.</source>
        <translation>“{name}”的边界无法读取；请直接导入 GeoJSON 文件。</translation>
    </message>
    <message>
        <source>“{name}” means the same village as an earlier row.</source>
        <translation>“{name}”与前面一行是同一个村。</translation>
    </message>
    <message>
        <source>A longitude lies between -180 and 180, a latitude between -90 and 90.</source>
        <translation>经度在 -180 至 180 之间，纬度在 -90 至 90 之间。</translation>
    </message>
    <message>
        <source>The place in the picture is given in per cent, from 0 to 100.</source>
        <translation>图上位置按百分比填，0 至 100。</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Border points</source>
        <translation>边界点数</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Control points</source>
        <translation>控制点</translation>
    </message>
    <message>
        <source>At least 3, not in one line; from 4 on the error is told</source>
        <translation>至少 3 个，不在一条直线上；4 个起显示误差</translation>
    </message>
    <message>
        <source>From the left (%)</source>
        <translation>距左边（%）</translation>
    </message>
    <message>
        <source>From the top (%)</source>
        <translation>距上边（%）</translation>
    </message>
    <message>
        <source>Point {number} is missed by {metres} m</source>
        <translation>第 {number} 点误差 {metres} 米</translation>
    </message>
    <message>
        <source>Mean error {metres} m</source>
        <translation>平均误差 {metres} 米</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>来源坐标</translation>
    </message>
    <message>
        <source>Converted to WGS-84 within (m)</source>
        <translation>换算到 WGS-84 的误差（米）</translation>
    </message>
    <message>
        <source>Map borders</source>
        <translation>地图边界</translation>
    </message>
    <message>
        <source>Points only</source>
        <translation>只有位置</translation>
    </message>
    <message>
        <source>Set a place</source>
        <translation>设定位置</translation>
    </message>
    <message>
        <source>Move the name</source>
        <translation>移动名称</translation>
    </message>
    <message>
        <source>Scanned maps</source>
        <translation>扫描底图</translation>
    </message>
    <message>
        <source>New scanned map</source>
        <translation>新底图</translation>
    </message>
    <message>
        <source>Change the control points</source>
        <translation>改控制点</translation>
    </message>
    <message>
        <source>How well it fits</source>
        <translation>对准误差</translation>
    </message>
    <message>
        <source>The figures of {month} are typed already; please change them there.</source>
        <translation>{month}的数字已经补录，请在原处修改。</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>any of its days</source>
        <translation>填该月任意一天</translation>
    </message>
    <message>
        <source>Paper it comes from</source>
        <translation>数字来源</translation>
    </message>
    <message>
        <source>Incidents; leave empty what nobody knows</source>
        <translation>警情（不清楚的留空）</translation>
    </message>
    <message>
        <source>Hazards and disputes</source>
        <translation>隐患与矛盾纠纷</translation>
    </message>
    <message>
        <source>Figures from before the ledger</source>
        <translation>上年同期补录</translation>
    </message>
    <message>
        <source>Without groups</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>Type a month</source>
        <translation>补录一个月</translation>
    </message>
    <message>
        <source>Criminal incidents</source>
        <translation>刑事警情</translation>
    </message>
    <message>
        <source>Public security incidents</source>
        <translation>治安警情</translation>
    </message>
    <message>
        <source>Traffic incidents</source>
        <translation>交通警情</translation>
    </message>
    <message>
        <source>Incidents of disputes</source>
        <translation>纠纷警情</translation>
    </message>
    <message>
        <source>Incidents of urgent help</source>
        <translation>紧急求助警情</translation>
    </message>
    <message>
        <source>Other incidents</source>
        <translation>其他警情</translation>
    </message>
    <message>
        <source>Valid incidents in all</source>
        <translation>有效警情合计</translation>
    </message>
    <message>
        <source>Invalid incidents</source>
        <translation>无效警情</translation>
    </message>
    <message>
        <source>Hazards found</source>
        <translation>发现隐患</translation>
    </message>
    <message>
        <source>Hazards closed</source>
        <translation>隐患销号</translation>
    </message>
    <message>
        <source>Disputes taken up</source>
        <translation>受理矛盾纠纷</translation>
    </message>
    <message>
        <source>Disputes closed</source>
        <translation>办结矛盾纠纷</translation>
    </message>
    <message>
        <source>Disputes settled</source>
        <translation>调解成功</translation>
    </message>
    <message>
        <source>Type at least one figure of the month.</source>
        <translation>请至少填写该月一项数字。</translation>
    </message>
    <message>
        <source>The six groups add up to {sum}, not to {valid} valid incidents.</source>
        <translation>六类警情相加为{sum}起，与有效警情{valid}起不符。</translation>
    </message>
    <message>
        <source>This month is not over; only months before the ledger are typed.</source>
        <translation>该月尚未结束；只补录台账启用之前的月份。</translation>
    </message>
    <message>
        <source>Station&apos;s own columns</source>
        <translation>本所自加</translation>
    </message>
    <message>
        <source>{ledger} has a column “{title}” already; please choose another title.</source>
        <translation>{ledger}已有“{title}”一栏，请换一个栏名。</translation>
    </message>
    <message>
        <source>{ledger} has {most} columns of the station&apos;s own, and takes no more; please retire one first.</source>
        <translation>{ledger}已有{most}个自加栏目，不能再加；请先停用一个。</translation>
    </message>
    <message>
        <source>“{title}” is retired already.</source>
        <translation>“{title}”已经停用。</translation>
    </message>
    <message>
        <source>“{title}” is not retired.</source>
        <translation>“{title}”没有停用。</translation>
    </message>
    <message>
        <source>Only a column of the kind “{kind}” has choices.</source>
        <translation>只有“{kind}”的栏目才有选项。</translation>
    </message>
    <message>
        <source>“{text}” cannot be a title or a choice: it begins with a sign of a formula or hides signs.</source>
        <translation>“{text}”不能用作栏名或选项：开头是公式符号，或含有看不见的字符。</translation>
    </message>
    <message>
        <source>“{text}” is too long; a choice has {most} characters at most.</source>
        <translation>“{text}”太长，一个选项最多{most}个字。</translation>
    </message>
    <message>
        <source>“{text}” stands there twice.</source>
        <translation>“{text}”写了两次。</translation>
    </message>
    <message>
        <source>A column has {most} choices at most; these are {count}.</source>
        <translation>一个栏目最多{most}个选项，现在有{count}个。</translation>
    </message>
    <message>
        <source>Write the choices, one a line.</source>
        <translation>请写出选项，一行一个。</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>从列表中选</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>The station&apos;s file is busy in another program. Try again in a moment.</source>
        <translation>所务台数据文件正被另一程序占用，请稍后再试。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was saved. Free some space, then try again.</source>
        <translation>磁盘已满，本次未保存。请清理出空间后重试。</translation>
    </message>
    <message>
        <source>The station&apos;s file may not be written here. Check the folder&apos;s rights.</source>
        <translation>数据文件不能写入，请检查文件夹权限。</translation>
    </message>
    <message>
        <source>The station&apos;s file cannot be opened. Is its disk connected?</source>
        <translation>数据文件打不开，请确认所在磁盘已连接。</translation>
    </message>
    <message>
        <source>The disk reported an error; nothing was saved. Try again, then back up.</source>
        <translation>磁盘报告错误，本次未保存。请重试，成功后立即备份。</translation>
    </message>
    <message>
        <source>The station&apos;s file is damaged. It is kept as it is; please put back the newest good backup.</source>
        <translation>所务台数据文件已损坏，原文件予以保留，请恢复最近一份完好的备份。</translation>
    </message>
    <message>
        <source>This is not a station&apos;s file, or it is damaged from its first page on, or needs another key.</source>
        <translation>这不是所务台的数据文件，或文件开头已损坏，或密钥不符。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>核验已中止。</translation>
    </message>
    <message>
        <source>This record is closed; only a supplement may be added.</source>
        <translation>本记录已办结，只能追加补充记录。</translation>
    </message>
    <message>
        <source>Records are never deleted; void it with a reason instead.</source>
        <translation>记录不能删除，请注明理由后作废。</translation>
    </message>
    <message>
        <source>Someone else changed this record. Open it again and repeat your change.</source>
        <translation>本记录已被他人修改，请重新打开后再改。</translation>
    </message>
    <message>
        <source>The same value is already kept by another record.</source>
        <translation>另一条记录已有相同的值，或本表单已经提交过。</translation>
    </message>
    <message>
        <source>This refers to a record that is not there.</source>
        <translation>所引用的记录不存在。</translation>
    </message>
    <message>
        <source>This is not a station&apos;s file, or it is badly damaged.</source>
        <translation>这不是所务台的数据文件，或文件已严重损坏。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>派出所</translation>
    </message>
    <message>
        <source>Practice station</source>
        <translation>演练所</translation>
    </message>
    <message>
        <source>This record is not there.</source>
        <translation>没有这条记录。</translation>
    </message>
    <message>
        <source>This record was voided.</source>
        <translation>本记录已作废。</translation>
    </message>
    <message>
        <source>Say why the record is voided.</source>
        <translation>请填写作废理由。</translation>
    </message>
    <message>
        <source>The backup could not be read back; it was thrown away. Is the disk failing?</source>
        <translation>备份写入后校验不通过，已丢弃。请检查磁盘是否有故障。</translation>
    </message>
    <message>
        <source>“{file}” is not a complete backup of a station.</source>
        <translation>“{file}”不是完整的所务台备份。</translation>
    </message>
    <message>
        <source>The backup “{file}” was changed or damaged since it was made.</source>
        <translation>备份“{file}”制作后被改动或已损坏。</translation>
    </message>
    <message>
        <source>The backup “{file}” is of another station.</source>
        <translation>备份“{file}”属于另一个派出所。</translation>
    </message>
    <message>
        <source>Practice records and real records can never be mixed.</source>
        <translation>演练数据与真实数据不得混用。</translation>
    </message>
    <message>
        <source>“{folder}” already holds a station. Choose another folder.</source>
        <translation>“{folder}”中已有所务台数据，请另选文件夹。</translation>
    </message>
    <message>
        <source>The backup “{file}” is encrypted; it opens with a password of then or the recovery key.</source>
        <translation>备份“{file}”已加密，须用备份当时的口令或恢复密钥打开。</translation>
    </message>
    <message>
        <source>The backup is a true copy, but some records were altered outside the program; “Verify” names them.</source>
        <translation>备份与现有数据完全一致，但有记录在程序外被改动过；“核验”会逐条列出。</translation>
    </message>
    <message>
        <source>The folder is not there: {folder}</source>
        <translation>文件夹不存在或未连接：{folder}</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB; an attachment may have {most} MB at most.</source>
        <translation>“{name}”有 {size} MB；一个附件最多 {most} MB。</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}”是空文件。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; choose a file.</source>
        <translation>“{name}”读不出来，请选一个文件。</translation>
    </message>
    <message>
        <source>The attachment {file} is missing. Take it back from a backup.</source>
        <translation>附件 {file} 不见了，请从备份中取回。</translation>
    </message>
    <message>
        <source>The attachment {file} was altered outside the program. Take it back from a backup.</source>
        <translation>附件 {file} 在程序外被改动过，请从备份中取回。</translation>
    </message>
    <message>
        <source>The folder cannot be written or its disk is full: {folder}</source>
        <translation>文件夹不能写入或磁盘已满：{folder}</translation>
    </message>
    <message>
        <source>Row {row} of {table}: {problem}</source>
        <translation>{table} 第 {row} 行：{problem}</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>“{folder}” is on a network drive, where two PCs can destroy the file. Choose a disk of this PC.</source>
        <translation>“{folder}”在网络盘上，两台电脑同时使用会损坏数据。请选择本机磁盘。</translation>
    </message>
    <message>
        <source>“{folder}” is copied to a cloud while it is in use, which destroys it. Choose another folder.</source>
        <translation>“{folder}”是云盘同步文件夹，同步会损坏使用中的数据。请另选文件夹。</translation>
    </message>
    <message>
        <source>This station&apos;s file was last used by a newer program (schema {theirs}, this one knows {ours}). Install that version here; the records stay as they are.</source>
        <translation>该数据文件由更新版本的程序使用过（结构版本{theirs}，本程序为{ours}）。请在本机安装新版本，数据不受影响。</translation>
    </message>
    <message>
        <source>The records could not be brought up to this version of the program (schema {revision}). Nothing was changed. Please go on with the version before; a backup from just now is there: {backup}.</source>
        <translation>数据未能升级到本版本（结构 {revision}），原数据未作任何改动。请继续使用上一版本；升级前的备份已做好：{backup}。</translation>
    </message>
    <message>
        <source>Everything saved is kept, but the backup on closing was not made. {why}</source>
        <translation>已保存的内容都在，但关闭时的备份没有做成。{why}</translation>
    </message>
    <message>
        <source>The backup is made, but there is no second copy of it. {why}</source>
        <translation>备份已完成，但没有做成第二份。{why}</translation>
    </message>
    <message>
        <source>Only the chief may work on with older records.</source>
        <translation>只有所长可以确认在较旧的数据上继续工作。</translation>
    </message>
    <message>
        <source>These records are encrypted; enter with your password first.</source>
        <translation>数据已加密，请先用口令登录。</translation>
    </message>
    <message>
        <source>These records are open for reading only; nothing can be changed until they are restored.</source>
        <translation>数据以只读方式打开，恢复之前不能修改。</translation>
    </message>
    <message>
        <source>There is no station in “{folder}”.</source>
        <translation>“{folder}”中没有所务台数据。</translation>
    </message>
    <message>
        <source>Audit entry {seq} is missing or out of order.</source>
        <translation>第{seq}条审计记录缺失或顺序被打乱。</translation>
    </message>
    <message>
        <source>Audit entry {seq} was altered after it was written.</source>
        <translation>第{seq}条审计记录写入后被改动。</translation>
    </message>
    <message>
        <source>Audit entry {seq} cannot be read.</source>
        <translation>第{seq}条审计记录无法读取。</translation>
    </message>
    <message>
        <source>The index of audit entry {seq} does not fit the entry.</source>
        <translation>第{seq}条审计记录与其索引不符。</translation>
    </message>
    <message>
        <source>Row {row} of {table} was altered outside the program.</source>
        <translation>表{table}第{row}行被程序以外的手段改动。</translation>
    </message>
    <message>
        <source>Row {row} of {table} was inserted outside the program.</source>
        <translation>表{table}第{row}行系程序以外的手段插入。</translation>
    </message>
    <message>
        <source>Row {row} of {table} has vanished.</source>
        <translation>表{table}第{row}行已不存在。</translation>
    </message>
    <message>
        <source>Tables or triggers were changed outside the program.</source>
        <translation>数据表或触发器被程序以外的手段改动。</translation>
    </message>
    <message>
        <source>The numbers {mark} of {year} are not complete.</source>
        <translation>{year}年“{mark}”字编号不连续。</translation>
    </message>
    <message>
        <source>“{anchor}” is not an anchor code.</source>
        <translation>“{anchor}”不是校验码。</translation>
    </message>
    <message>
        <source>The anchor {anchor} belongs to another station.</source>
        <translation>校验码{anchor}属于另一个派出所。</translation>
    </message>
    <message>
        <source>The anchor {anchor} is newer than the records: entries are missing.</source>
        <translation>校验码{anchor}比现有记录更新：后面的记录缺失。</translation>
    </message>
    <message>
        <source>The anchor {anchor} does not fit: records before it were rewritten.</source>
        <translation>校验码{anchor}不符：此前的记录被改写过。</translation>
    </message>
    <message>
        <source>What you typed is not kept against a crash: {folder} cannot be written or its disk is full.</source>
        <translation>正在填写的内容无法暂存：{folder} 不可写或磁盘已满。</translation>
    </message>
    <message>
        <source>These are not the records this computer saw last (entry {seen} then, entry {found} now): newer ones may be missing. If a backup was put back on purpose, the chief accepts it in the window.</source>
        <translation>这不是本机上次见到的数据（上次到第 {seen} 条日志，现在到第 {found} 条），较新的记录可能丢失。如果是有意恢复的备份，请所长在窗口中确认。</translation>
    </message>
    <message>
        <source>The search index of {table} does not fit its records; “stationdesk rebuild-search” makes it anew.</source>
        <translation>{table} 的检索索引与记录不符；请运行“stationdesk rebuild-search”重建。</translation>
    </message>
    <message>
        <source>This station has no passwords yet; set them up in the settings.</source>
        <translation>本所尚未设置口令，请在设置中设置。</translation>
    </message>
    <message>
        <source>Enter with your own password first; then accounts can be changed.</source>
        <translation>请先用本人口令登录，再更改账号。</translation>
    </message>
    <message>
        <source>{name} has a password already; it can be changed.</source>
        <translation>{name} 已有口令，可以更改。</translation>
    </message>
    <message>
        <source>{name} has no password here.</source>
        <translation>{name} 在此没有口令。</translation>
    </message>
    <message>
        <source>The key file of this station is missing. Take it back from the newest backup.</source>
        <translation>本所的密钥文件不见了，请从最新备份取回。</translation>
    </message>
    <message>
        <source>The keys in this backup are not those of its records; they may have been exchanged.</source>
        <translation>此备份中的密钥与其台账数据不符，可能已被调换，不能恢复。</translation>
    </message>
    <message>
        <source>This password was changed or withdrawn. Please ask the chief.</source>
        <translation>该口令已更改或收回，请联系所长。</translation>
    </message>
    <message>
        <source>Five wrong passwords: {name} can try again in {minutes} minutes. Others can enter now.</source>
        <translation>口令连续输错五次：{name} 请在 {minutes} 分钟后再试，其他人员可正常登录。</translation>
    </message>
    <message>
        <source>The password is not right. {left} more tries, then ten minutes&apos; wait.</source>
        <translation>口令不正确，还可试 {left} 次，之后须等待十分钟。</translation>
    </message>
    <message>
        <source>Nobody can enter while {folder} cannot be written. Free some space or check its rights.</source>
        <translation>{folder} 无法写入，暂时不能登录，请清理磁盘空间或检查权限。</translation>
    </message>
    <message>
        <source>This copy of the program cannot open encrypted records. Please install it again, whole.</source>
        <translation>本程序安装不完整，无法打开加密数据，请重新完整安装。</translation>
    </message>
    <message>
        <source>{name} has no password here; the chief can give one.</source>
        <translation>{name} 在此没有口令，可请所长设置。</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>口令不正确。</translation>
    </message>
    <message>
        <source>This is not the recovery key of this station.</source>
        <translation>这不是本所的恢复密钥。</translation>
    </message>
    <message>
        <source>The recovery key is mistyped; compare it with the sheet.</source>
        <translation>恢复密钥输入有误，请对照密钥单核对。</translation>
    </message>
    <message>
        <source>This key file does not fit this station, or it was withdrawn.</source>
        <translation>该密钥文件与本所不符，或已被收回。</translation>
    </message>
    <message>
        <source>The key file {file} is damaged. Take it back from the newest backup.</source>
        <translation>密钥文件 {file} 已损坏，请从最新备份取回。</translation>
    </message>
    <message>
        <source>The keys could not be kept: {folder} cannot be written.</source>
        <translation>密钥未能保存：{folder} 无法写入。</translation>
    </message>
    <message>
        <source>This was sealed with another key, or it is damaged.</source>
        <translation>内容由其他密钥加密，或已损坏。</translation>
    </message>
    <message>
        <source>Say under what rule or on whose order the data is removed.</source>
        <translation>请写明按什么规定或者谁的批准清除。</translation>
    </message>
    <message>
        <source>Records of this kind hold no personal data.</source>
        <translation>这类记录里没有个人信息。</translation>
    </message>
    <message>
        <source>There is no room for the backup in {folder}: it needs {needed} MB, {free} MB are free.</source>
        <translation>{folder} 空间不足：备份需要 {needed} MB，仅剩 {free} MB。</translation>
    </message>
    <message>
        <source>The last removal of personal data is not finished; finish it first.</source>
        <translation>上一次清除个人信息还没有做完，请先做完。</translation>
    </message>
    <message>
        <source>The new backup is not good; the older ones stay. “Check the records” says what is wrong.</source>
        <translation>新备份不合格，旧备份先不动。请用“校验记录”查看哪里不对。</translation>
    </message>
    <message>
        <source>An attachment could not be read back; the backup was thrown away. Is the disk failing?</source>
        <translation>附件复核未通过，本次备份已作废。磁盘是否有故障？</translation>
    </message>
    <message>
        <source>An attachment of the backup “{file}” is missing or damaged.</source>
        <translation>备份“{file}”缺少附件，或附件已损坏。</translation>
    </message>
    <message>
        <source>The call is not written down: {folder} cannot be written or its disk is full.</source>
        <translation>警情未能记下：{folder} 无法写入，或磁盘已满。</translation>
    </message>
    <message>
        <source>A call written down while locked cannot be read; its file is kept.</source>
        <translation>有一条锁屏期间记录的警情无法读取，文件已保留。</translation>
    </message>
    <message>
        <source>A restore was begun in {folder} and cannot be finished: {why}</source>
        <translation>{folder} 中的恢复未能完成：{why}</translation>
    </message>
    <message>
        <source>No backup here holds the keys of this station. Plug in the stick.</source>
        <translation>本机备份中没有本所的密钥文件，请插入备份U盘。</translation>
    </message>
    <message>
        <source>There is no backup yet; make one first.</source>
        <translation>还没有备份，请先备份。</translation>
    </message>
    <message>
        <source>The backup {file} cannot be relied on: {why} Make a new backup now, and tell the chief.</source>
        <translation>备份 {file} 不可靠：{why}请立即重新备份，并报告所长。</translation>
    </message>
    <message>
        <source>Restored, it does not hold what it should.</source>
        <translation>恢复后内容与备份清单不符。</translation>
    </message>
    <message>
        <source>This stick is prepared for {station}. Please use another one.</source>
        <translation>此U盘已用于{station}，请换一个。</translation>
    </message>
    <message>
        <source>The stick {drive} cannot be written. Is it locked or full?</source>
        <translation>U盘 {drive} 无法写入，是否写保护或已满？</translation>
    </message>
    <message>
        <source>Group {group}: “{sign}” occurs in no recovery key. Look at the sheet again.</source>
        <translation>第 {group} 组：密钥中没有“{sign}”这个字符，请再看一遍密钥单。</translation>
    </message>
    <message>
        <source>Group {group} has {count} of its 4 signs.</source>
        <translation>第 {group} 组应有 4 个字符，现有 {count} 个。</translation>
    </message>
    <message>
        <source>Group {group} is mistyped: compare it with the sheet, sign by sign.</source>
        <translation>第 {group} 组输入有误，请对照密钥单逐个字符核对。</translation>
    </message>
    <message>
        <source>The groups do not fit together: compare each of them with the sheet.</source>
        <translation>密钥不完整或有误，请对照密钥单逐组核对。</translation>
    </message>
    <message>
        <source>The records are encrypted already.</source>
        <translation>记录已经加密。</translation>
    </message>
    <message>
        <source>Encrypting needs {needed} MB of free disk; there are {free} MB.</source>
        <translation>加密需要 {needed} MB 磁盘空间，目前只有 {free} MB。</translation>
    </message>
    <message>
        <source>The encrypted copy did not come out whole and was thrown away; the records are as they were.</source>
        <translation>加密副本未通过核验，已丢弃；原记录未作任何改动。</translation>
    </message>
    <message>
        <source>There is no encrypted backup yet; the ones in clear stay.</source>
        <translation>还没有加密备份，未加密的备份予以保留。</translation>
    </message>
    <message>
        <source>Another program changed the records meanwhile; please try again.</source>
        <translation>期间有其他程序改动了记录，请重试。</translation>
    </message>
    <message>
        <source>A backup is made first …</source>
        <translation>正在先做备份…</translation>
    </message>
    <message>
        <source>The records are encrypted …</source>
        <translation>正在加密记录…</translation>
    </message>
    <message>
        <source>Every record is read back …</source>
        <translation>正在逐条核验…</translation>
    </message>
    <message>
        <source>The encrypted file takes its place …</source>
        <translation>正在启用加密文件…</translation>
    </message>
    <message>
        <source>Drafts and attachments are encrypted …</source>
        <translation>正在加密草稿和附件…</translation>
    </message>
    <message>
        <source>The first encrypted backup is made …</source>
        <translation>正在做第一份加密备份…</translation>
    </message>
    <message>
        <source>Logins are kept only where the records are encrypted. Turn on encryption in the settings first; nothing was saved.</source>
        <translation>只有数据已加密时才保存登录口令。请先在设置中开启加密；本次未保存。</translation>
    </message>
    <message>
        <source>Another program is reading the file; close that program.</source>
        <translation>另有程序正在读取数据文件，请关闭那个程序。</translation>
    </message>
    <message>
        <source>The data is removed from the records; its traces in the file are not yet. {why} Then end the removal.</source>
        <translation>记录里的信息已清除，但数据文件里还留有痕迹。{why}然后请把清除做完。</translation>
    </message>
    <message>
        <source>This station has passwords already.</source>
        <translation>本所已经设置了口令。</translation>
    </message>
    <message>
        <source>The computer’s clock says {now}; the last save was on {last}. Please check the clock.</source>
        <translation>电脑时间是{now}，而上次保存是在{last}。请核对电脑时间。</translation>
    </message>
    <message>
        <source>The computer’s clock says {now}, the newest entry is of {last}. Nothing was removed: please check the computer’s clock.</source>
        <translation>电脑时间是{now}，而最后一条记录是{last}的。没有清除任何内容：请先核对电脑时间。</translation>
    </message>
    <message>
        <source>The computer’s clock ran far ahead on {last}. Nothing was removed: please check the computer’s clock. Where it is right, removing is possible again from {again}.</source>
        <translation>电脑时间在{last}忽然提前了很多。没有清除任何内容：请先核对电脑时间。如果时间无误，{again}起可以清除。</translation>
    </message>
    <message>
        <source>The backup “{file}” is in clear and from before the keys of now: put back, the records would no longer be encrypted. Restore it into another folder.</source>
        <translation>备份“{file}”未加密，且早于现在的密钥；放回后台账将不再加密。请恢复到其他文件夹。</translation>
    </message>
    <message>
        <source>Closing of a period</source>
        <translation>结账</translation>
    </message>
    <message>
        <source>Kind of period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Closed without</source>
        <translation>结账时缺</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>锚点</translation>
    </message>
    <message>
        <source>Closed report</source>
        <translation>结账报表</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Counting rule</source>
        <translation>计数口径</translation>
    </message>
    <message>
        <source>SHA-256 of the PDF</source>
        <translation>PDF的SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the Word document</source>
        <translation>Word 文档的 SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the facts</source>
        <translation>数据的SHA-256</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Marked places</source>
        <translation>标记的位置</translation>
    </message>
    <message>
        <source>Digest of the file</source>
        <translation>文件校验值</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>No milestone is open; add one first.</source>
        <translation>没有未完成的节点，请先增设节点。</translation>
    </message>
    <message>
        <source>{name}, due {day}</source>
        <translation>{name}（{day}到期）</translation>
    </message>
    <message>
        <source>The new deadline is not after {due}; enter a later day.</source>
        <translation>新时限不晚于原时限{due}，请填更晚的日期。</translation>
    </message>
    <message>
        <source>The new deadline has passed already; enter a day from today.</source>
        <translation>新时限已过，请填今天或今天以后的日期。</translation>
    </message>
    <message>
        <source>“{name}” has no lines; enter them below it under Station, Dictionaries.</source>
        <translation>“{name}”下面没有检查项，请先在“本所·字典”中添加。</translation>
    </message>
    <message>
        <source>“{line}” has no name yet; name it under Station, Dictionaries, before it is checked.</source>
        <translation>“{line}”尚未命名，请先在“本所·字典”中命名，再作检查。</translation>
    </message>
    <message>
        <source>“{line}” is no line of this checklist.</source>
        <translation>“{line}”不是本清单的检查项。</translation>
    </message>
    <message>
        <source>“{line}” stands here twice; take one of them out.</source>
        <translation>“{line}”重复，请去掉一项。</translation>
    </message>
    <message>
        <source>Say what shows that “{line}” is there.</source>
        <translation>请写明“{line}”为“有”的佐证。</translation>
    </message>
    <message>
        <source>The milestone “{name}” is not reached; record it first.</source>
        <translation>节点“{name}”尚未完成，请先登记节点完成。</translation>
    </message>
    <message>
        <source>Say what is missing, so that it can be done.</source>
        <translation>请写明差在哪里，以便补办。</translation>
    </message>
    <message>
        <source>No close-out has been asked for; there is nothing to send back.</source>
        <translation>该项未申请销号，无可退回。</translation>
    </message>
    <message>
        <source>It cannot be closed out before it started on {start}.</source>
        <translation>销号日期不能早于开始日期{start}。</translation>
    </message>
    <message>
        <source>The close-out was asked for on {day}; enter a day from then on.</source>
        <translation>销号是{day}申请的，请填写该日及以后的日期。</translation>
    </message>
    <message>
        <source>It was checked on {day}; enter a day from then on.</source>
        <translation>该项是{day}核查的，请填写该日及以后的日期。</translation>
    </message>
    <message>
        <source>{due} has passed already; enter a deadline from today on.</source>
        <translation>{due}已过，请填写今天及以后的期限。</translation>
    </message>
    <message>
        <source>It is not closed out; there is nothing to reopen.</source>
        <translation>该项未销号，无须恢复。</translation>
    </message>
    <message>
        <source>{day} lies in the future; enter a day up to today.</source>
        <translation>{day}尚未到，请填今天或今天以前的日期。</translation>
    </message>
    <message>
        <source>{name} does not serve here; choose somebody who does.</source>
        <translation>{name}已不在岗，请另选在岗人员。</translation>
    </message>
    <message>
        <source>The meeting lies in the future; enter it once it has been held.</source>
        <translation>会议时间尚未到，请在会后登记。</translation>
    </message>
    <message>
        <source>The meeting cannot end before it began.</source>
        <translation>结束时间不能早于开始时间。</translation>
    </message>
    <message>
        <source>Say who was there besides the chair.</source>
        <translation>除主持人外，请填参会人员或参会单位。</translation>
    </message>
    <message>
        <source>“{content}” would be due before the meeting that assigns it.</source>
        <translation>“{content}”的时限早于交办它的会议。</translation>
    </message>
    <message>
        <source>Work {code} of {year} is there already: {name}.</source>
        <translation>{year}年第{code}项重点工作已登记：{name}。</translation>
    </message>
    <message>
        <source>{count} items still stand in this work; void or move them first.</source>
        <translation>该项重点工作下还有{count}个子项，请先作废或移出。</translation>
    </message>
    <message>
        <source>Item {code} is there already: {content}.</source>
        <translation>{code}项已登记：{content}。</translation>
    </message>
    <message>
        <source>This stands in work {group} as item {code}; an item stands in one work only.</source>
        <translation>该内容已列在第{group}项重点工作{code}项；一个子项只能归入一项重点工作。</translation>
    </message>
    <message>
        <source>An item of a work needs its number, for example {group}.1.</source>
        <translation>归入重点工作的子项须有编号，例如{group}.1。</translation>
    </message>
    <message>
        <source>An item with a number needs the work it stands in.</source>
        <translation>有编号的子项须选定所属重点工作。</translation>
    </message>
    <message>
        <source>The milestone “{name}” lies after the deadline {due}.</source>
        <translation>节点“{name}”晚于完成时限{due}，请改早。</translation>
    </message>
    <message>
        <source>Say which items were gone through.</source>
        <translation>请填写对了哪些项。</translation>
    </message>
    <message>
        <source>Item {item} stands here twice; take one of them out.</source>
        <translation>{item}项重复，请去掉一行。</translation>
    </message>
    <message>
        <source>No difference of this reconciliation is open.</source>
        <translation>本次对账没有未核销的出入。</translation>
    </message>
    <message>
        <source>{item}: {difference}</source>
        <translation>{item}：{difference}</translation>
    </message>
    <message>
        <source>Changed by import no.</source>
        <translation>被导入批次修改</translation>
    </message>
    <message>
        <source>Close-out asked by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Close-out asked at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Why it is put off</source>
        <translation>暂缓原因</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Item no.</source>
        <translation>项号</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>A heading: the rows below stand in work {code}.</source>
        <translation>标题行：以下各行归入第{code}项重点工作。</translation>
    </message>
    <message>
        <source>{number} stands in no work of the plan; it is corrected at the task itself.</source>
        <translation>{number}不属于计划中的重点工作，请在任务本身更正。</translation>
    </message>
    <message>
        <source>Item {code} stands in an earlier row of the sheet.</source>
        <translation>{code}项在表中前面已出现。</translation>
    </message>
    <message>
        <source>Item {code} stands in an earlier row with another content; where {code}0 is meant, format the column as text.</source>
        <translation>{code}项在前面一行内容不同；如应为{code}0，请把该列设为文本格式后重新导入。</translation>
    </message>
    <message>
        <source>Already in the ledger as {number}, unchanged.</source>
        <translation>台账中已有（{number}），无变化。</translation>
    </message>
    <message>
        <source>Entered here as {number}; the sheet does not overwrite it.</source>
        <translation>本所已登记为{number}，表格不覆盖。</translation>
    </message>
    <message>
        <source>Closed out here as {number}; the sheet does not overwrite it.</source>
        <translation>{number}已销号，表格不覆盖。</translation>
    </message>
    <message>
        <source>The close-out of {number} has been asked for; send it back first, then read the sheet again.</source>
        <translation>{number}已申请销号；请先退回，再重新导入该表。</translation>
    </message>
    <message>
        <source>The deadline of {number} differs; it is moved with “Postpone”, which asks for the reason.</source>
        <translation>{number}的时限与台账不一致；改时限请用“延期”，并写明原因。</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>任务内容</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Units helping</source>
        <translation>配合单位</translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Progress, %</source>
        <translation>进度%</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>子项</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>出入</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>纪要</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>会议时间</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Units present</source>
        <translation>参加单位</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>There or missing</source>
        <translation>有/无</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办事项</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Belonging to it</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The record is struck out for good; it stays visible and keeps its number.</source>
        <translation>作废后不可恢复；记录仍可查看，编号保留。</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Deadline before</source>
        <translation>原时限</translation>
    </message>
    <message>
        <source>Postponement</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>for example 1.1; proposed once the work is chosen</source>
        <translation>如1.1，可自动建议</translation>
    </message>
    <message>
        <source>empty: it stands by itself</source>
        <translation>留空为单独交办事项</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>新增子项</translation>
    </message>
    <message>
        <source>Record progress</source>
        <translation>登记进展</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Milestone reached</source>
        <translation>节点完成</translation>
    </message>
    <message>
        <source>Add a milestone</source>
        <translation>增设节点</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>恢复推进</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>新时限</translation>
    </message>
    <message>
        <source>Ask for the close-out</source>
        <translation>申请销号</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Close out</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>恢复未销号</translation>
    </message>
    <message>
        <source>Items then</source>
        <translation>当时项数</translation>
    </message>
    <message>
        <source>Closed out then</source>
        <translation>当时已销号</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Reconciliations</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Items gone through</source>
        <translation>对账项</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>出入</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>Overdue then</source>
        <translation>当时逾期</translation>
    </message>
    <message>
        <source>With open differences</source>
        <translation>有未核销出入</translation>
    </message>
    <message>
        <source>New reconciliation</source>
        <translation>新增对账</translation>
    </message>
    <message>
        <source>an empty difference says that it agrees</source>
        <translation>“出入”留空即为账实相符</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>核销出入</translation>
    </message>
    <message>
        <source>How it was settled</source>
        <translation>核销情况</translation>
    </message>
    <message>
        <source>Item reconciled</source>
        <translation>对账明细</translation>
    </message>
    <message>
        <source>In place</source>
        <translation>有无</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>查看日期</translation>
    </message>
    <message>
        <source>Line of a checklist</source>
        <translation>清单明细</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>召开日期</translation>
    </message>
    <message>
        <source>There</source>
        <translation>有</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>“{code}” cannot number a work; write 1 to 998.</source>
        <translation>“{code}”不能作重点工作序号，请填1至998。</translation>
    </message>
    <message>
        <source>“{code}” cannot number an item; write {group}.1, {group}.2 and so on.</source>
        <translation>“{code}”不能作子项编号，请填{group}.1、{group}.2……</translation>
    </message>
    <message>
        <source>Item {code} belongs to work {work}, not to work {group}; an item stands in one work only.</source>
        <translation>{code}项属第{work}项重点工作，不属第{group}项；一个子项只能归入一项重点工作。</translation>
    </message>
    <message>
        <source>The deadline {due} lies before the start {start}; please correct one of them.</source>
        <translation>完成时限{due}早于开始日期{start}，请改正其一。</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>推进中</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核查</translation>
    </message>
    <message>
        <source>To close out</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Being closed out</source>
        <translation>销号中</translation>
    </message>
    <message>
        <source>Work no.</source>
        <translation>工作序号</translation>
    </message>
    <message>
        <source>Items planned</source>
        <translation>计划项数</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>子项</translation>
    </message>
    <message>
        <source>Closed out, %</source>
        <translation>完成率%</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>With overdue items</source>
        <translation>有逾期项</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>全部完成</translation>
    </message>
    <message>
        <source>Not as many items as planned</source>
        <translation>项数与计划不符</translation>
    </message>
    <message>
        <source>New work</source>
        <translation>新增重点工作</translation>
    </message>
    <message>
        <source>Nothing has been done about it yet; record progress or ask for the close-out first.</source>
        <translation>该项尚未启动，请先登记进展或申请销号。</translation>
    </message>
    <message>
        <source>It is under way; ask for the close-out first.</source>
        <translation>该项正在推进，请先申请销号。</translation>
    </message>
    <message>
        <source>It is put off; take it up again first.</source>
        <translation>该项已暂缓，请先恢复推进。</translation>
    </message>
    <message>
        <source>The close-out has been asked for; check it or send it back.</source>
        <translation>该项已申请销号，请核查或退回。</translation>
    </message>
    <message>
        <source>It has been checked; close it out or send it back.</source>
        <translation>该项已核查，请销号或退回。</translation>
    </message>
    <message>
        <source>It is closed out; ask the station chief to reopen it.</source>
        <translation>该项已销号；确需变动，请所领导恢复为未销号。</translation>
    </message>
    <message>
        <source>You asked for this close-out yourself; somebody else has to check it.</source>
        <translation>销号由您本人申请，须由他人核查。</translation>
    </message>
    <message>
        <source>You asked for this close-out yourself; somebody else has to close it out.</source>
        <translation>销号由您本人申请，须由他人销号。</translation>
    </message>
    <message>
        <source>Only the station chief may void an item that was under way.</source>
        <translation>已启动的事项，只有所长能作废。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>With something missing</source>
        <translation>有缺项</translation>
    </message>
    <message>
        <source>New checklist</source>
        <translation>新增清单</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Closed out on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Column of the board</source>
        <translation>挂图状态</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>计划内</translation>
    </message>
    <message>
        <source>Assigned by the meeting</source>
        <translation>交办会议</translation>
    </message>
    <message>
        <source>Import no.</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>With open assignments</source>
        <translation>有未完成交办</translation>
    </message>
    <message>
        <source>Without minutes</source>
        <translation>未写纪要</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>新增会议</translation>
    </message>
    <message>
        <source>each becomes an item of its own</source>
        <translation>每条生成一个子项</translation>
    </message>
    <message>
        <source>Assign an item</source>
        <translation>交办</translation>
    </message>
    <message>
        <source>Item {item}: {content}</source>
        <translation>任务{item}：{content}</translation>
    </message>
    <message>
        <source>Item {item}: milestone “{name}”</source>
        <translation>任务{item}节点：{name}</translation>
    </message>
    <message>
        <source>Check the close-out of item {item}</source>
        <translation>任务{item}申请销号，待核查</translation>
    </message>
    <message>
        <source>Close out item {item}</source>
        <translation>任务{item}已核查，待销号</translation>
    </message>
    <message>
        <source>{kind} not held yet: {period}</source>
        <translation>{kind}未开：{period}</translation>
    </message>
    <message>
        <source>No reconciliation yet: {period}</source>
        <translation>任务未对账：{period}</translation>
    </message>
    <message>
        <source>No plan for this year</source>
        <translation>本年尚无任务计划</translation>
    </message>
    <message>
        <source>{percent} closed out; {overdue} overdue</source>
        <translation>完成率{percent}，逾期{overdue}项</translation>
    </message>
    <message>
        <source>Plan of the year</source>
        <translation>年度任务</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>挂图状态</translation>
    </message>
    <message>
        <source>Closed out by</source>
        <translation>销号人</translation>
    </message>
    <message>
        <source>Reason of voiding</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Milestone: {name}</source>
        <translation>节点：{name}</translation>
    </message>
    <message>
        <source>Progress {percent} %</source>
        <translation>进度{percent}%</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Postponed from {old} to {new}</source>
        <translation>由{old}延期至{new}</translation>
    </message>
    <message>
        <source>Checked: passed</source>
        <translation>核查通过</translation>
    </message>
    <message>
        <source>Sent back or reopened</source>
        <translation>退回或恢复</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Progress then</source>
        <translation>当时进度</translation>
    </message>
    <message>
        <source>The row says neither its work nor its number.</source>
        <translation>本行既无重点工作，也无编号。</translation>
    </message>
    <message>
        <source>The row does not say what is to be done.</source>
        <translation>本行未写任务内容。</translation>
    </message>
    <message>
        <source>The deadline is missing.</source>
        <translation>本行未写完成时限。</translation>
    </message>
    <message>
        <source>A text of this row has {length} characters; {most} fit.</source>
        <translation>本行有一格{length}字，最多{most}字。</translation>
    </message>
    <message>
        <source>Work {code} has no name here and is not known.</source>
        <translation>第{code}项重点工作未写名称，台账中也没有。</translation>
    </message>
    <message>
        <source>Taken over without {names}, who are not among the people serving.</source>
        <translation>在岗人员中没有{names}，责任人未导入。</translation>
    </message>
    <message>
        <source>Closed out of all</source>
        <translation>已销号/总数</translation>
    </message>
    <message>
        <source>All works</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Assigned, in no work</source>
        <translation>会议交办（计划外）</translation>
    </message>
    <message>
        <source>Plan of {year}: {closed} closed out, {percent}</source>
        <translation>{year}年任务：已销号{closed}，完成率{percent}</translation>
    </message>
    <message>
        <source>Task board</source>
        <translation>任务挂图</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>近期</translation>
    </message>
    <message>
        <source>Reconciliation sheet</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Minutes of the meeting</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>A3, for the wall</source>
        <translation>A3（上墙）</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4纸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Print every item</source>
        <translation>附全部子项</translation>
    </message>
    <message>
        <source>“{text}” is not a deadline; write a day, a month such as 6月底, a quarter or 年底.</source>
        <translation>“{text}”不是时限，请写日期、月份（如6月底）、季度或年底。</translation>
    </message>
    <message>
        <source>“{text}” is not the number of an item; write 1.2.</source>
        <translation>“{text}”不是子项编号，请写如1.2。</translation>
    </message>
    <message>
        <source>Close-out sheet</source>
        <translation>销号单</translation>
    </message>
</context>
<context>
    <name>tasks/report</name>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>核查人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>None in this period</source>
        <translation>本期无</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{number}  Voided: {reason}</source>
        <translation>{number}&#x3000;已作废：{reason}</translation>
    </message>
    <message>
        <source>{station}: reconciliation of the task plan</source>
        <translation>{station}任务对账单</translation>
    </message>
    <message>
        <source>{station}: close-out sheet of a task</source>
        <translation>{station}任务销号单</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>进展情况</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Closed out by</source>
        <translation>销号人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>任务内容</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Progress, %</source>
        <translation>进度%</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>出入</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>核销情况</translation>
    </message>
    <message>
        <source>{items} items gone through = {agreeing} that agree + {differing} that differ; {open} open.</source>
        <translation>对账{items}项=相符{agreeing}项+有出入{differing}项；未核销{open}项。</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>有出入</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Closed out then</source>
        <translation>当时已销号</translation>
    </message>
    <message>
        <source>Overdue then</source>
        <translation>当时逾期</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>{station}: checklist “{name}”</source>
        <translation>{station}“{name}”检查清单</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>There or missing</source>
        <translation>有/无</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>{lines} lines = {there} there + {missing} missing + {open} not looked at; {unnamed} have no name yet.</source>
        <translation>共{lines}项=有{there}项+无{missing}项+未查{open}项；其中未命名{unnamed}项。</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>For the area</source>
        <translation>片区负责人</translation>
    </message>
    <message>
        <source>{station}: minutes, {kind}</source>
        <translation>{station}{kind}会议纪要</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>会议纪要</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>交办事项</translation>
    </message>
    <message>
        <source>(to be written by hand)</source>
        <translation>（待手写）</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>议题</translation>
    </message>
    <message>
        <source>Units present</source>
        <translation>参加单位</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{station}: task board of {year}</source>
        <translation>{station}{year}年任务挂图</translation>
    </message>
    <message>
        <source>As it stands on {day}: {works} works, {closed} items closed out, {percent}</source>
        <translation>截至{day}：重点工作{works}项，已销号子项{closed}，完成率{percent}</translation>
    </message>
    <message>
        <source>Σ items = {parts} = {sum}; items in the ledger: {ledger}.</source>
        <translation>子项合计：{parts}={sum}；台账内计划子项{ledger}项。</translation>
    </message>
    <message>
        <source>The plan says {planned} items; {sum} are registered, a difference of {difference}.</source>
        <translation>计划子项{planned}项，已登记{sum}项，相差{difference}项。</translation>
    </message>
    <message>
        <source>The works hold {sum} items and the ledger {ledger}: items stand in a voided work.</source>
        <translation>各项重点工作下共{sum}项，台账{ledger}项：有子项挂在已作废的重点工作下。</translation>
    </message>
    <message>
        <source>Progress of a work = items closed out ÷ all its items, half-up to 0.1 %; done = closed out by two persons; overdue = past its deadline, neither closed out nor put off; every item stands in one column; voided items do not count.</source>
        <translation>统计口径：完成率=已销号子项÷全部子项，四舍五入保留1位小数；已完成指经两人办理销号；逾期指已过完成时限、未销号且未暂缓；每个子项只计入一列；作废不计。</translation>
    </message>
    <message>
        <source>Overdue items</source>
        <translation>逾期未完成事项</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>子项</translation>
    </message>
    <message>
        <source>Work no.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>重点工作</translation>
    </message>
    <message>
        <source>Lead unit</source>
        <translation>牵头单位</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Closed out</source>
        <translation>已销号</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完成标准</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Closed out on</source>
        <translation>销号日期</translation>
    </message>
</context>
</TS>
